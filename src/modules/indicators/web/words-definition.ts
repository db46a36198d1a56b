import type { FaultAt } from '../use-cases/load-standards.ts';

/** Where in the definition: "indicators, item 2, direction". */
const placeWords = (path: readonly (string | number)[]): string =>
  path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : step)).join(', ');

/** What is wrong with a definition, and what to do. */
export function faultWords(fault: FaultAt): string {
  if (fault.code === 'not-yaml') return `This is no YAML (${fault.message}). Check indents, colons and quotes.`;
  const place = placeWords(fault.path) || 'The file';
  const may = fault.allowed.length > 0 ? ` Write one of: ${fault.allowed.join(', ')}.` : '';
  switch (fault.code) {
    case 'missing':
      return `${place} is missing. Add it.`;
    case 'not-a-text':
      return `${place} must be a text, and is ${fault.found}. Put it in quotes.`;
    case 'not-a-list':
      return `${place} must be a list, and is ${fault.found}. Put each item after a hyphen.`;
    case 'not-a-map':
      return `${place} must be keys with values, and is ${fault.found}.${may}`;
    case 'not-a-number':
      return `${place} must be a number of 0 or more, and is ${fault.found}. Write digits only.`;
    case 'not-one-of':
    case 'unknown-code':
      return `${place} is "${fault.found}", which is not known.${may}`;
    case 'unknown-key':
      return `${place} is no key of a definition.${may}`;
    case 'direction':
      return `${place} is "${fault.found}", which does not say which of the two groups comes first.${may}`;
    case 'twice':
      return `${place}: "${fault.found}" stands twice. Give one of them another number or part.`;
  }
}
