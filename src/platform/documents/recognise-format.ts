import { archiveText, looksLikeArchive, surveyArchive } from './archive.ts';

export type ReadableFormat = 'text' | 'markdown' | 'csv' | 'tsv' | 'html' | 'docx' | 'xlsx' | 'ods';

export type Recognised =
  | { kind: 'readable'; format: ReadableFormat }
  | { kind: 'unsupported'; found: string }
  | { kind: 'encrypted'; format: string }
  | { kind: 'broken'; format: string }
  | { kind: 'too-large'; bytes: number };

const ARCHIVE_PARTS: readonly [string, ReadableFormat | null][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', null],
];

/** What a file is, by what it holds; its name only decides between the kinds of plain text. */
export async function recogniseFormat(bytes: Uint8Array, fileName: string): Promise<Recognised> {
  if (looksLikeArchive(bytes)) return recogniseArchive(bytes).catch(() => ({ kind: 'broken', format: 'zip' }));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return recogniseCompound(bytes);
  const signature = SIGNATURES.find(([sign]) => startsWith(bytes, sign));
  if (signature) return { kind: 'unsupported', found: signature[1] };
  return { kind: 'readable', format: textFormat(bytes, fileName) };
}

const SIGNATURES: readonly [readonly number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x1f, 0x8b], 'gzip'],
];

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}

async function recogniseArchive(bytes: Uint8Array): Promise<Recognised> {
  const survey = await surveyArchive(bytes);
  if (survey.tooLarge) return { kind: 'too-large', bytes: survey.inflatedBytes };
  const part = ARCHIVE_PARTS.find(([name]) => survey.names.includes(name));
  if (!survey.sound) return { kind: 'broken', format: part?.[1] ?? 'zip' };
  if (part?.[1]) return { kind: 'readable', format: part[1] };
  if (part) return { kind: 'unsupported', found: 'pptx' };
  return survey.names.includes('mimetype') ? recogniseOpenDocument(bytes) : { kind: 'unsupported', found: 'zip' };
}

async function recogniseOpenDocument(bytes: Uint8Array): Promise<Recognised> {
  const [type, manifest] = await Promise.all([
    archiveText(bytes, 'mimetype'),
    archiveText(bytes, 'META-INF/manifest.xml'),
  ]);
  if (manifest?.includes('encryption-data')) return { kind: 'encrypted', format: 'opendocument' };
  if (type?.includes('spreadsheet')) return { kind: 'readable', format: 'ods' };
  return { kind: 'unsupported', found: type?.includes('text') ? 'odt' : 'opendocument' };
}

/** The old Office container: a locked modern file keeps its content in a stream called EncryptedPackage. */
function recogniseCompound(bytes: Uint8Array): Recognised {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return { kind: 'encrypted', format: 'office' };
  return { kind: 'unsupported', found: 'old-office' };
}

function textFormat(bytes: Uint8Array, fileName: string): ReadableFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart().toLowerCase();
  if (/^(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html)/.test(start)) return 'html';
  if (extension === 'csv' || extension === 'tsv') return extension;
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  return extension === 'html' || extension === 'htm' ? 'html' : 'text';
}
