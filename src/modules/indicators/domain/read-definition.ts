import {
  type Band,
  type Categories,
  type Form,
  forms,
  type Indicator,
  type Population,
  type Standard,
} from './definition.ts';
import { type Fault, FaultFinder, type Raw } from './fault-finder.ts';

/** What the words of a definition may refer to. */
export interface Known {
  kinds: readonly string[];
  /** Rules of what is hidden where counts are small. */
  policies: readonly string[];
  /** Category sets, with their cuts and the categories of each. */
  cuts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

type Path = Fault['path'];

const standardKeys = [
  'standard',
  'title',
  'source',
  'words',
  'categories',
  'parity',
  'minimum',
  'places',
  'rounding',
  'disclosure',
  'to-confirm',
  'indicators',
];
const indicatorKeys = [
  'number',
  'part',
  'title',
  'form',
  'categories',
  'direction',
  'adverse',
  'people',
  'to',
  'did',
  'numerator',
  'denominator',
  'or',
  'bands',
  'merge',
  'measure',
  'parity',
  'minimum',
  'places',
  'taken-elsewhere',
  'to-confirm',
  'source',
];

/** Reads a definition from a parsed file. All faults are told, not only the first. */
export function readDefinition(raw: unknown, known: Known): { standard: Standard; faults: Fault[] } {
  const reader = new Reader(known);
  const top = reader.map(raw, [], standardKeys);
  const words = Object.fromEntries(
    Object.entries(reader.map(top['words'], ['words'])).map(([code, value]) => {
      const entry = reader.map(value, ['words', code], ['short', 'label']);
      const label = reader.text(entry, 'label', ['words', code]);
      return [
        code,
        { label, short: entry['short'] === undefined ? label : reader.text(entry, 'short', ['words', code]) },
      ];
    }),
  );
  if (top['rounding'] !== undefined) reader.oneOf(top, 'rounding', ['half-away-from-zero'], []);
  const indicators = reader
    .list(top['indicators'], ['indicators'])
    .flatMap((value, at) => reader.indicators(value, top, ['indicators', at]));
  const names = indicators.map(({ number, part }) => `${number} ${part}`);
  for (const [at, name] of names.entries())
    if (names.indexOf(name) !== at) reader.fault('twice', ['indicators', at], name, []);
  const standard = {
    code: reader.text(top, 'standard', []),
    title: reader.text(top, 'title', []),
    source: reader.text(top, 'source', []),
    words,
    disclosure: reader.disclosure(top),
    indicators,
  };
  // What all indicators inherit is read for each of them.
  const faults = new Map(reader.faults.map((fault) => [JSON.stringify(fault), fault]));
  return { standard, faults: [...faults.values()] };
}

class Reader extends FaultFinder {
  private readonly known: Known;

  constructor(known: Known) {
    super();
    this.known = known;
  }

  /** One entry may be given in several forms, each of which is an indicator of its own. */
  indicators(value: unknown, top: Raw, path: Path): Indicator[] {
    const own = this.map(value, path, indicatorKeys);
    const listed = Array.isArray(own['form']) ? own['form'] : [own['form']];
    return listed.map((form) => this.indicator({ ...own, form }, top, path, listed.length > 1));
  }

  private indicator(own: Raw, top: Raw, path: Path, several: boolean): Indicator {
    const form = this.oneOf(own, 'form', forms, path) as Form;
    const inherited = (key: string): [unknown, Path] =>
      own[key] === undefined ? [top[key], [key]] : [own[key], [...path, key]];
    const categories = this.categories(...inherited('categories'));
    const [places, placesPath] = inherited('places');
    const compared = form === 'ratio' || form === 'difference' || form === 'disparity';
    const part = this.text(own, 'part', path, form);
    return {
      number: this.text(own, 'number', path),
      part: several && own['part'] !== undefined ? `${part} ${form}` : part,
      title: this.text(own, 'title', path),
      form,
      categories,
      direction: compared || own['direction'] ? this.direction(own, categories, form, path) : null,
      adverse:
        own['adverse'] === undefined
          ? null
          : (this.oneOf(own, 'adverse', ['below', 'above'], path) as 'below' | 'above'),
      people: this.text(own, 'people', path, 'staff'),
      to: this.text(own, 'to', path, form === 'ratio' ? undefined : ''),
      did: this.text(own, 'did', path, form === 'percent' ? undefined : ''),
      sources: form === 'entered' ? [] : this.sources(own, path),
      bands:
        own['bands'] === undefined
          ? [[]]
          : this.list(own['bands'], [...path, 'bands']).map((one, at) => this.bands(one, [...path, 'bands', at])),
      merge: own['merge'] === undefined ? {} : this.codes(own['merge'], [...path, 'merge']),
      measure: own['measure'] === undefined ? null : this.text(own, 'measure', path),
      parity: this.pair(...inherited('parity')),
      minimum: this.minimum(...inherited('minimum')),
      places:
        typeof places === 'object' && places !== null
          ? this.number((places as Raw)[form] ?? 1, [...placesPath, form])
          : this.number(places ?? 1, placesPath),
      takenElsewhere: own['taken-elsewhere'] === undefined ? null : this.text(own, 'taken-elsewhere', path),
      toConfirm: this.text({ is: inherited('to-confirm')[0] }, 'is', path, '') || null,
      source: this.text(own, 'source', path, String(top['source'] ?? '')),
    };
  }

  private categories(value: unknown, path: Path): Categories {
    const raw = this.map(value, path, ['field', 'cut', 'group', 'comparator']);
    const field = this.oneOf(raw, 'field', Object.keys(this.known.cuts), path);
    const cuts = this.known.cuts[field] ?? {};
    const cut = raw['cut'] === undefined ? '' : this.oneOf(raw, 'cut', Object.keys(cuts), path);
    const codes = cuts[cut] ?? [];
    const group = this.text(raw, 'group', path, 'each');
    const comparator = raw['comparator'] === undefined ? null : this.text(raw, 'comparator', path);
    for (const [key, code] of [
      ['group', group],
      ['comparator', comparator],
    ] as const)
      if (code && codes.length > 0 && ![...codes, 'others', 'each'].includes(code))
        this.fault('unknown-code', [...path, key], code, codes);
    return { field, cut, group, comparator };
  }

  private direction(own: Raw, { group, comparator }: Categories, form: Form, path: Path): Indicator['direction'] {
    const text = this.text(own, 'direction', path);
    const sign = form === 'difference' ? '−' : '÷';
    const [first = '', second = '', ...more] = text.split(sign).map((side) => side.trim());
    const sides = form === 'difference' ? ['numerator', 'denominator'] : [group, comparator ?? ''];
    if (more.length === 0 && first !== second && sides.includes(first) && sides.includes(second))
      return { first, sign, second };
    if (text !== '')
      this.fault('direction', [...path, 'direction'], text, [
        sides.join(` ${sign} `),
        sides.toReversed().join(` ${sign} `),
      ]);
    return null;
  }

  private sources(own: Raw, path: Path): Indicator['sources'] {
    const pair = (raw: Raw, at: Path) => {
      const denominator = this.population(raw['denominator'], [...at, 'denominator']);
      return {
        denominator,
        numerator:
          raw['numerator'] === undefined ? denominator : this.population(raw['numerator'], [...at, 'numerator']),
      };
    };
    const others = own['or'] === undefined ? [] : this.list(own['or'], [...path, 'or']);
    return [
      pair(own, path),
      ...others.map((one, at) =>
        pair(this.map(one, [...path, 'or', at], ['numerator', 'denominator']), [...path, 'or', at]),
      ),
    ];
  }

  private population(value: unknown, path: Path): Population {
    const raw = this.map(value, path, ['kind', 'where', 'except']);
    return {
      kind: this.oneOf(raw, 'kind', this.known.kinds, path),
      where: raw['where'] === undefined ? {} : this.codes(raw['where'], [...path, 'where']),
      except: raw['except'] === undefined ? {} : this.codes(raw['except'], [...path, 'except']),
    };
  }

  /** One policy, or one for those inside and one to publish. */
  disclosure(top: Raw): Standard['disclosure'] {
    const { policies } = this.known;
    const said = top['disclosure'];
    if (said === undefined) return { inside: 'under-10', public: 'under-10' };
    if (typeof said === 'string') {
      const policy = this.oneOf(top, 'disclosure', policies, []);
      return { inside: policy, public: policy };
    }
    const own = this.map(said, ['disclosure'], ['inside', 'public']);
    return {
      inside: this.oneOf(own, 'inside', policies, ['disclosure']),
      public: this.oneOf(own, 'public', policies, ['disclosure']),
    };
  }

  private bands(value: unknown, path: Path): Band[] {
    return this.list(value, path).map((one, at) => {
      if (typeof one === 'string') return one;
      const raw = this.map(one, [...path, at], ['field', 'edges']);
      return {
        field: this.text(raw, 'field', [...path, at]),
        edges: this.list(raw['edges'], [...path, at, 'edges']).map((edge) => this.number(edge, [...path, at, 'edges'])),
      };
    });
  }

  private pair(value: unknown, path: Path): [number, number] {
    const [from, to] = value === undefined ? [0.8, 1.25] : this.list(value, path).map((one) => this.number(one, path));
    return [from ?? 0, to ?? 0];
  }

  private minimum(value: unknown, path: Path): Indicator['minimum'] {
    const raw = value === undefined ? {} : this.map(value, path, ['of', 'events']);
    return {
      of: this.number(raw['of'] ?? 0, [...path, 'of']),
      events: this.number(raw['events'] ?? 0, [...path, 'events']),
    };
  }
}
