import type { Content } from '../govuk/options.ts';

export interface SideBySideProps {
  left: { title: Content; content: Content };
  right: { title: Content; content: Content };
}

/**
 * A source and what was read from it, or two texts of one record. A link to the id of a passage marks it
 * (`:target`), without script.
 */
export function SideBySide({ left, right }: SideBySideProps) {
  return (
    <div class="app-side-by-side">
      {[left, right].map(({ title, content }) => (
        <section class="app-side-by-side__side">
          <h2 class="govuk-heading-m">{title}</h2>
          {content}
        </section>
      ))}
    </div>
  );
}
