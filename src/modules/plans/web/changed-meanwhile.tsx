import { formatMoment } from '#platform/views';
import type { MadeCorrection } from '../store/correction-reader.ts';
import type { CorrectionRefusal } from '../use-cases/correct-import.ts';
import { correctionWords, workbench } from './words-workbench.ts';

/** What somebody else did to the proposal while this person was at work. The error of `version` links to it. */
export function ChangedMeanwhile({ latest }: { latest: MadeCorrection | null }) {
  if (!latest) return null;
  const { undoneAt, undoneBy, at, by } = latest;
  return (
    <section class="app-newer" id="version" tabindex={-1} aria-labelledby="newer-title">
      <h2 class="govuk-heading-m" id="newer-title">
        {workbench.newer.title}
      </h2>
      <p class="govuk-body">
        {correctionWords(latest)}{' '}
        {undoneAt
          ? `(${workbench.show.undone(undoneBy ?? '')}, ${formatMoment(undoneAt)})`
          : `(${workbench.show.by(by, at)})`}
      </p>
      <p class="govuk-body">{workbench.newer.text}</p>
    </section>
  );
}

/** What a page says to a refused correction, at its field `version`. */
export const refusalWords = (refusal: Exclude<CorrectionRefusal, { code: 'not-found' }>): string =>
  refusal.code === 'changed-since' ? workbench.stale : workbench.refusals[refusal.code];

/** The page again, with what was typed and, where somebody was faster, what they did and the newer version. */
export const staleTexts = (refusal: CorrectionRefusal): Record<string, string> | undefined =>
  refusal.code === 'changed-since' ? { version: String(refusal.version) } : undefined;

export const latestOf = (refusal: CorrectionRefusal): MadeCorrection | null =>
  refusal.code === 'changed-since' ? refusal.latest : null;
