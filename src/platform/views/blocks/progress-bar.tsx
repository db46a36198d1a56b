export interface ProgressBarProps {
  /** Unique on the page: the bar goes on by itself. */
  id: string;
  label: string;
  done: number;
  /** Null where nobody knows how much there is. */
  total: number | null;
  /** How far it is, in words. */
  words: string;
}

/** How far a long piece of work is, on a page that refreshes itself. */
export function ProgressBar({ id, label, done, total, words }: ProgressBarProps) {
  return (
    <div class="app-progress" id={id} data-app-live>
      {total === null ? (
        <progress class="app-progress__bar" aria-label={label} />
      ) : (
        <progress class="app-progress__bar" aria-label={label} value={done} max={total} />
      )}
      <p class="govuk-body">{words}</p>
    </div>
  );
}
