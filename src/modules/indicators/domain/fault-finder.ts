/** What is wrong with a definition; `path` leads to the place, as keys and numbers of list items. */
export interface Fault {
  code:
    | 'missing'
    | 'not-a-text'
    | 'not-a-list'
    | 'not-a-map'
    | 'not-a-number'
    | 'not-one-of'
    | 'unknown-key'
    | 'unknown-code'
    | 'direction'
    | 'twice';
  path: readonly (string | number)[];
  /** What was found, and what may stand there. */
  found: string;
  allowed: readonly string[];
}

type Path = readonly (string | number)[];
export type Raw = Readonly<Record<string, unknown>>;

/** Reads values out of a parsed file, and keeps every fault with its place. */
export class FaultFinder {
  readonly faults: Fault[] = [];

  fault(code: Fault['code'], path: Path, found: unknown, allowed: readonly string[]): void {
    this.faults.push({ code, path, found: typeof found === 'string' ? found : (JSON.stringify(found) ?? ''), allowed });
  }

  map(value: unknown, path: Path, keys?: readonly string[]): Raw {
    if (value === undefined || value === null) return this.lack(path, {});
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.fault('not-a-map', path, value, keys ?? []);
      return {};
    }
    if (keys)
      for (const key of Object.keys(value))
        if (!keys.includes(key)) this.fault('unknown-key', [...path, key], key, keys);
    return value as Raw;
  }

  list(value: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(value)) return value;
    if (value === undefined || value === null) return this.lack(path, []);
    this.fault('not-a-list', path, value, []);
    return [];
  }

  text(from: Raw, key: string, path: Path, otherwise?: string): string {
    const value = from[key];
    if (value === undefined || value === null) return otherwise ?? this.lack([...path, key], '');
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
    this.fault('not-a-text', [...path, key], value, []);
    return '';
  }

  oneOf(from: Raw, key: string, allowed: readonly string[], path: Path): string {
    const text = this.text(from, key, path);
    if (text !== '' && !allowed.includes(text)) this.fault('not-one-of', [...path, key], text, allowed);
    return text;
  }

  codes(value: unknown, path: Path): Record<string, readonly string[]> {
    return Object.fromEntries(
      Object.entries(this.map(value, path)).map(([key, codes]) => [
        key,
        Array.isArray(codes) ? codes.map(String) : [this.text({ codes }, 'codes', [...path, key])],
      ]),
    );
  }

  number(value: unknown, path: Path): number {
    if (typeof value === 'number' && value >= 0) return value;
    this.fault('not-a-number', path, value, []);
    return 0;
  }

  lack<Value>(path: Path, value: Value): Value {
    this.fault('missing', path, '', []);
    return value;
  }
}
