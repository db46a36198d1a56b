import type { Categories, Indicator, Standard } from './definition.ts';

/** The standard with the group called as the body calls it: "global majority". */
export function withLabel(standard: Standard, label: string): Standard {
  const group = standard.indicators[0]?.categories.group ?? '';
  return { ...standard, words: { ...standard.words, [group]: { short: label, label } } };
}

/** The second cut of ethnic group: everybody but White British, against them. */
export function exceptWhiteBritish(standard: Standard): Standard {
  const wanted = ({ field, cut }: Categories) => field === 'ethnic-group' && cut === '2';
  const other = (code: string) => ({ bme: 'others', white: 'white-british' })[code] ?? code;
  const turned = (indicator: Indicator): Indicator => {
    const { categories, direction } = indicator;
    if (!wanted(categories)) return indicator;
    return {
      ...indicator,
      categories: { ...categories, cut: 'white-british', group: 'others', comparator: 'white-british' },
      direction: direction && { ...direction, first: other(direction.first), second: other(direction.second) },
    };
  };
  const words = {
    others: { short: 'not White British', label: 'not White British' },
    'white-british': { short: 'White British', label: 'White British' },
  };
  return { ...standard, words: { ...standard.words, ...words }, indicators: standard.indicators.map(turned) };
}
