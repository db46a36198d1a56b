import { choice, day, form, text, type Values } from '#platform/forms';
import { rhythmKinds, rhythmMonths } from '../../domain/rhythm.ts';
import type { NewRhythm } from '../../use-cases/keep-rhythm.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.rhythm;

export const rhythmFields = {
  kind: choice(rhythmKinds, own.chooseKind),
  name: text({ required: own.enterName, most: 200 }),
  everyMonths: choice(rhythmMonths.map(String), own.chooseEvery),
  nextDue: day(own.enterNextDue),
  board: text({ required: own.enterBoard, most: 200 }),
  signingRole: text({ required: own.enterRole, most: 200 }),
};

export const rhythmForm = form(rhythmFields);

export const rhythmIn = ({
  kind,
  name,
  everyMonths,
  nextDue,
  board,
  signingRole,
}: Values<typeof rhythmFields>): NewRhythm => ({
  ...{ kind, name, everyMonths: Number(everyMonths), nextDue: nextDue ?? '', board, signingRole },
});
