import type { ComponentChildren } from 'preact';
import type { Content } from '../govuk/options.ts';
import { Heading, type HeadingProps } from './heading.tsx';

export interface OverviewProps extends HeadingProps {
  /** A few `KeyFigure`s. */
  figures?: Content;
  /** One `Figure`. */
  picture?: Content;
  /** What to do next, beside the picture. */
  next?: Content;
  children?: ComponentChildren;
}

/** A few figures, one picture, what to do next. */
export function Overview({ figures, picture, next, children, ...heading }: OverviewProps) {
  return (
    <div class="app-overview">
      <Heading {...heading} />
      {figures && <div class="app-figures">{figures}</div>}
      {(picture || next) && (
        <div class={picture && next ? 'app-columns app-columns--wide-first' : undefined}>
          {picture && <div>{picture}</div>}
          {next && <div>{next}</div>}
        </div>
      )}
      {children}
    </div>
  );
}
