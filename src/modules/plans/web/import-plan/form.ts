import { file, form, text } from '#platform/forms';
import { words } from '../words.ts';

const mostCharacters = 400_000;

export const importPlanForm = form({ file: file(), text: text({ most: mostCharacters }) }, ({ file, text }) => {
  if (!file && text === '') return { file: words.bringIn.choose };
  return file && text !== '' ? { file: words.bringIn.oneOnly } : null;
});
