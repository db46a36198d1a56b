import type { Content } from '../govuk/options.ts';

export interface TimelineEntry {
  /** Already written: "7 November 2024 at 3:05pm". */
  when: string;
  title: Content;
  who?: Content;
  text?: Content;
}

/** What happened, newest first. */
export function TimelineList({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol class="app-timeline">
      {entries.map(({ when, title, who, text }) => (
        <li class="app-timeline__entry">
          <p class="app-timeline__title">{title}</p>
          <p class="app-timeline__when">
            {when}
            {who && <>, {who}</>}
          </p>
          {text && <div class="app-timeline__text">{text}</div>}
        </li>
      ))}
    </ol>
  );
}
