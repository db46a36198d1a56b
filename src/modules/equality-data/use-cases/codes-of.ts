import { ageCodes, categorySet, unknowns } from '#modules/classifications';
import { choiceCodes } from '../domain/choices.ts';
import { fieldOf } from '../domain/fields.ts';

/** What a text of a field can be said to mean: its categories, then the kinds of unknown. A label is null where the code says it. */
export function codesOf(field: string): { code: string; label: string | null }[] {
  const unknown = Object.entries(unknowns).map(([code, label]) => ({ code, label }));
  return [...categoriesOf(field), ...unknown];
}

function categoriesOf(field: string): { code: string; label: string | null }[] {
  const set = categorySet(field);
  if (set) return set.categories.map(({ code, label }) => ({ code, label }));
  const role = fieldOf(field)?.role;
  if (role === 'age') return ageCodes().map((code) => ({ code, label: null }));
  const codes = role === 'yes-no' ? ['yes', 'no'] : role === 'choice' ? choiceCodes(field) : [];
  return codes.map((code) => ({ code, label: null }));
}
