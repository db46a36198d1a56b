import { type Asked, type Merger, mergedCode, type ReleasedAnswers } from '#modules/equality-data';
import { type AllAsked, type Breakdown, breakdownsIn, hasSecondCut } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import { exceptWhiteBritish } from '../domain/dress-standard.ts';
import { type Entry, withEntered } from '../domain/entered.ts';
import type { Figure } from '../domain/figure.ts';
import { asShown } from '../domain/given-answers.ts';
import { answersTo, makeFigures } from '../domain/make-figures.ts';

export interface Released {
  figures: Figure[];
  standard: Standard;
  by: Breakdown | null;
  cut: 'white-british' | null;
  breakdowns: Breakdown[];
  hasSecondCut: boolean;
  /** Units that are told as one: "Adults and Children". */
  merged: string[];
}

/** The figures of a publication, as anybody may see them. */
export function releasedFigures(
  found: { asked: Asked; answers: ReleasedAnswers },
  standard: Standard,
  entered: readonly Entry[],
  wanted: { by: string | null; cut: string | null },
): Released {
  const asked = found.asked as AllAsked;
  const breakdowns = breakdownsIn(asked);
  const by = breakdowns.find((one) => one === wanted.by) ?? null;
  const secondCut = hasSecondCut(asked);
  const cut = secondCut && wanted.cut === 'white-british' ? 'white-british' : null;
  const dressed = cut ? exceptWhiteBritish(standard) : standard;
  const answers = answersTo(asked, asShown(found.answers));
  const figures = dressed.indicators.flatMap((indicator) => makeFigures(indicator, answers, by));
  const merged = namesOf(found.asked.merged ?? []);
  const named = (figure: Figure) => ({ ...figure, unit: merged.get(figure.unit ?? '') ?? figure.unit });
  return {
    figures: withEntered(dressed.indicators, merged.size > 0 ? figures.map(named) : figures, entered),
    ...{ standard: dressed, by, cut, breakdowns, hasSecondCut: secondCut, merged: [...merged.values()] },
  };
}

const namesOf = (mergers: readonly Merger[]): Map<string, string> =>
  new Map(mergers.map((one) => [mergedCode(one), mergerName(one)]));

export const mergerName = ({ codes }: Merger): string => codes.join(' and ');
