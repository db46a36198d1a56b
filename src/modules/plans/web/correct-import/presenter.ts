import type { StatusCode } from '../../domain/import/proposal.ts';
import { horizonsIn, sameWord } from '../../domain/import/timescale.ts';
import type { LevelWords } from '../../domain/plan.ts';
import { levelsOf } from '../../domain/plan-from-proposal.ts';
import type { KeyedProposal } from '../../domain/workbench/keyed-proposal.ts';
import type { MadeCorrection } from '../../store/correction-reader.ts';
import type { WholeImport } from '../../store/import-reader.ts';

export interface AboutPage {
  found: WholeImport;
  levels: LevelWords;
  horizons: { word: string; from: string | null; to: string | null }[];
  ratings: { word: string; status: StatusCode }[];
  latest: MadeCorrection | null;
}

export function presentAbout(found: WholeImport): AboutPage {
  const { proposal } = found;
  return {
    found,
    levels: levelsOf(proposal.levels),
    horizons: horizonsToAsk(proposal),
    ratings: ratingsToAsk(proposal),
    latest: null,
  };
}

/** The plan's own words for stretches of time: those that it defines, then those that it only uses. */
function horizonsToAsk({ horizons, actions }: KeyedProposal): AboutPage['horizons'] {
  const asked = [...horizons];
  for (const { timescale } of actions)
    for (const used of horizonsIn(timescale?.text ?? '', horizons))
      if (!asked.some(({ word }) => sameWord(word, used.word))) asked.push({ word: used.word, from: null, to: null });
  return asked;
}

const mostRatings = 12;

/** Short words of the status fields; a sentence is no word of a scale. */
function ratingsToAsk({ actions }: KeyedProposal): AboutPage['ratings'] {
  const asked = new Map<string, AboutPage['ratings'][number]>();
  for (const { status } of actions)
    if (status && status.text.length <= 40 && !asked.has(status.text.toLowerCase()))
      asked.set(status.text.toLowerCase(), { word: status.text, status: status.code });
  return [...asked.values()].slice(0, mostRatings);
}
