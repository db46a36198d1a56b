import type { Categories, Indicator, Standard } from './definition.ts';

/** The standard with the minoritised group called as the body calls it: "global majority". */
export function withLabel(standard: Standard, label: string): Standard {
  const isOfEthnicGroup = standard.indicators.some(({ categories }) => categories.field === 'ethnic-group');
  return isOfEthnicGroup ? { ...standard, words: { ...standard.words, bme: { short: label, label } } } : standard;
}

/** The standard without "to be confirmed" on what people confirmed. */
export function withConfirmed(standard: Standard, confirmed: readonly { fact: string }[]): Standard {
  const isConfirmed = (fact: string | null) => confirmed.some((one) => one.fact === fact);
  const indicators = standard.indicators.map((one) => (isConfirmed(one.toConfirm) ? { ...one, toConfirm: null } : one));
  return { ...standard, indicators };
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
