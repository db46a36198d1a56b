import type { Line } from './flat-source.ts';
import { codelessTitle, type GroupTitle, wordTitle } from './group-title.ts';
import { isHeaderWord } from './header-meaning.ts';
import { introducesItems, isBareLeadIn, isLabel, startsLower } from './language.ts';
import { keyedItem, type NamedField, namedFields } from './named-fields.ts';
import { type Piece, slicePiece, textOf } from './pieces.ts';
import type { StatusCode } from './proposal.ts';
import { isFurniture } from './source-tables.ts';
import { statusHeading } from './status-words.ts';
import { type Meaning, STATEMENT_WORDS } from './words/headers.ts';

/** What a line of an outline is, by how it looks and reads. */
export type Form =
  | { kind: 'heading'; level: number; title: GroupTitle | null }
  | { kind: 'title'; title: GroupTitle }
  | { kind: 'label'; colon: boolean }
  | { kind: 'status'; code: StatusCode }
  | { kind: 'column-word'; meaning: Meaning }
  | { kind: 'statement'; name: Piece; text: Piece }
  | { kind: 'field'; fields: NamedField[] }
  | { kind: 'item' }
  | { kind: 'intro'; bare: boolean }
  | { kind: 'furniture' }
  | { kind: 'text' };

export function formOf(line: Line): Form {
  const text = textOf(line.whole);
  if (isFurniture(line)) return { kind: 'furniture' };
  if (line.level > 0) return { kind: 'heading', level: line.level, title: wordTitle(line.whole) };
  const codeless = line.marker ? null : codelessTitle(line.whole);
  if (codeless) return { kind: 'title', title: codeless };
  const named = statementOf(line.body);
  if (named) return named;
  const fields = namedFields(line.body) ?? (line.marker?.kind === 'bullet' ? keyedItem(line.body) : null);
  if (fields) return { kind: 'field', fields };
  const title = wordTitle(line.whole);
  if (title && text.length < 240 && line.marker?.kind !== 'bullet') return { kind: 'title', title };
  if (line.marker) return { kind: 'item' };
  return unmarkedForm(line, text);
}

function unmarkedForm(line: Line, text: string): Form {
  const status = statusHeading(text);
  if (status) return { kind: 'status', code: status };
  const column = isHeaderWord(text);
  if (column && column.meaning !== 'other' && column.meaning !== 'number')
    return { kind: 'column-word', meaning: column.meaning };
  if (isBareLeadIn(text) && (!isLabel(text) || /\bwe\s*:$/i.test(text))) return { kind: 'intro', bare: true };
  if (introducesItems(text)) return { kind: 'intro', bare: false };
  if (isLabel(text) && !startsLower(text)) return { kind: 'label', colon: /:\s*$/.test(text) };
  if (line.bold && text.length < 140) return { kind: 'label', colon: /:\s*$/.test(text) };
  return /:\s*$/.test(text) ? { kind: 'intro', bare: false } : { kind: 'text' };
}

const STATEMENT = new RegExp(`^((?:our\\s+)?(?:${STATEMENT_WORDS.join('|')}))\\s*(?::|\\s[–—-])\\s*(?=\\S)`, 'i');

function statementOf(body: Piece): Form | null {
  const text = textOf(body);
  const match = STATEMENT.exec(text);
  if (!match?.[1] || text.length < match[0].length + 8) return null;
  return { kind: 'statement', name: slicePiece(body, 0, match[1].length), text: slicePiece(body, match[0].length) };
}

/** Lines of one signature stand at one level of the outline. */
export function signatureOf(line: Line, form: Form): string {
  switch (form.kind) {
    case 'heading':
      return `h${form.level}`;
    case 'title':
      return `title:${form.title.key ?? ''}`;
    case 'label':
      return form.colon ? 'label:' : 'label';
    case 'item':
      return itemSignature(line);
    default:
      return form.kind;
  }
}

function itemSignature(line: Line): string {
  const marker = line.marker;
  if (!marker) return 'item';
  if (marker.kind === 'multi') return `multi${marker.number.split('.').length}@${line.depth}`;
  return `${marker.kind}${marker.closer}@${line.depth}`;
}
