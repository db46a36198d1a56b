import type { WordRun } from '../domain/import-again/word-difference.ts';
import { versionWords } from './words-versions.ts';

const { takenOut, putIn } = versionWords.compare;

/** A text in which what only one side has is marked: for the eye by a line and a shade, for the ear by a word. */
export const MarkedWords = ({ runs }: { runs: readonly WordRun[] }) => (
  <>
    {runs.map(({ kind, text }) => {
      if (kind === 'both') return `${text} `;
      const Mark = kind === 'before' ? 'del' : 'ins';
      return (
        <>
          <Mark>
            <span class="govuk-visually-hidden">{kind === 'before' ? takenOut : putIn}</span>
            {text}
          </Mark>{' '}
        </>
      );
    })}
  </>
);
