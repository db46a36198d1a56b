import type { ComponentChildren } from 'preact';
import { classList } from '../govuk/options.ts';

export interface ScrollRegionProps {
  /** What a person who lands in it by keyboard hears. */
  label: string;
  classes?: string;
  children: ComponentChildren;
}

/** What is wider than a phone scrolls in its own frame, by touch and by keyboard, so that the page never does. */
export function ScrollRegion({ label, classes, children }: ScrollRegionProps) {
  return (
    <div class={classList('app-scroll', classes)} role="region" aria-label={label} tabindex={0}>
      {children}
    </div>
  );
}
