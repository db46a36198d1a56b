import { type Field, fieldOf, fields } from './fields.ts';
import { headerText, matchHeader } from './header-words.ts';
import { personalByValues } from './personal.ts';

/**
 * What people said of the columns of files before: by the whole header, then by column in plain form; '' leaves a column
 * out. Under the column '' stands the kind of the file.
 */
export type Sayings = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const wholeHeader = (headers: readonly string[]): string => headers.map(headerText).join(' | ');

/** The columns of a table whose field is settled; null leaves one out. */
export type Settled = ReadonlyMap<number, Field | null>;

/** What was said of each column. What looks like the names or numbers of people is dropped, whatever was said. */
export function settledColumns(
  columns: readonly { header: string; texts: Iterable<string> }[],
  said: ReadonlyMap<string, string>,
): Settled {
  return new Map(
    columns.flatMap(({ header, texts }, index): [number, Field | null][] => {
      const code = said.get(headerText(header));
      if (code === undefined || personalByValues([...texts])) return [];
      if (code === '' && fieldOf(matchHeader(header)?.code ?? '')?.role === 'personal') return [];
      return [[index, fieldOf(code)]];
    }),
  );
}

/** Fields that somebody may say a column is. */
export const choosable: readonly Field[] = fields.filter(({ role }) => role !== 'personal');
