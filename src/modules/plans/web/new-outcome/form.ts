import { choices, form, text } from '#platform/forms';
import { evaluationTools } from '../../domain/evaluation.ts';
import { evaluationWords } from '../words-evaluation.ts';

const own = evaluationWords.outcome;

export const outcomeFields = {
  text: text({ required: own.enterText, most: 2000 }),
  tools: choices(evaluationTools, own.chooseTools),
  toolsText: text({ most: 1000 }),
  rhythm: text({ required: own.enterRhythm, most: 200 }),
  agreedBy: text({ most: 200 }),
};

export const outcomeForm = form(outcomeFields);
