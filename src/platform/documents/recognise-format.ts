import { archiveText, looksLikeArchive, surveyArchive } from './archive.ts';

export type ReadableFormat =
  | 'text'
  | 'markdown'
  | 'csv'
  | 'tsv'
  | 'html'
  | 'docx'
  | 'xlsx'
  | 'ods'
  | 'odt'
  | 'odp'
  | 'fodt'
  | 'fods'
  | 'fodp'
  | 'pptx'
  | 'pdf';

export type Recognised =
  | { kind: 'readable'; format: ReadableFormat }
  | { kind: 'unsupported'; found: string }
  | { kind: 'old-format'; found: string }
  | { kind: 'encrypted'; format: string }
  | { kind: 'broken'; format: string }
  | { kind: 'too-large'; bytes: number };

const ARCHIVE_PARTS: readonly [string, ReadableFormat][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

/** What a file is, by what it holds; its name only decides between the kinds of plain text. */
export async function recogniseFormat(bytes: Uint8Array, fileName: string): Promise<Recognised> {
  if (looksLikeArchive(bytes)) return recogniseArchive(bytes).catch(() => ({ kind: 'broken', format: 'zip' }));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return recogniseCompound(bytes);
  if (isPdf(bytes)) return { kind: 'readable', format: 'pdf' };
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return { kind: 'old-format', found: 'rtf' };
  const signature = SIGNATURES.find(([sign]) => startsWith(bytes, sign));
  if (signature) return { kind: 'unsupported', found: signature[1] };
  return xmlOffice(bytes) ?? { kind: 'readable', format: textFormat(bytes, fileName) };
}

const FLAT: readonly [string, ReadableFormat][] = [
  ['spreadsheet', 'fods'],
  ['presentation', 'fodp'],
  ['text', 'fodt'],
];

/** An office document in one XML file: OpenDocument says what it is, behind its namespaces; Word and Excel of 2003 too. */
function xmlOffice(bytes: Uint8Array): Recognised | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16_000));
  if (!/^(?:\ufeff|ï»¿)?\s*<\?xml/.test(start)) return null;
  const [, type] =
    /<office:document\s[^>]*office:mimetype="application\/vnd\.oasis\.opendocument\.(\w+)/.exec(start) ?? [];
  const flat = FLAT.find(([name]) => name === type);
  if (flat) return { kind: 'readable', format: flat[1] };
  return /<\?mso-application|<pkg:package\s/.test(start) ? { kind: 'old-format', found: 'office-xml' } : null;
}

const SIGNATURES: readonly [readonly number[], string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x1f, 0x8b], 'gzip'],
];

/** Mail gateways and old printers write a few bytes in front. */
function isPdf(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) ||
    /%PDF-[12]\.\d/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))
  );
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}

async function recogniseArchive(bytes: Uint8Array): Promise<Recognised> {
  const survey = await surveyArchive(bytes);
  if (survey.tooLarge) return { kind: 'too-large', bytes: survey.inflatedBytes };
  const part = ARCHIVE_PARTS.find(([name]) => survey.names.includes(name));
  if (!survey.sound) return { kind: 'broken', format: part?.[1] ?? 'zip' };
  if (part) return { kind: 'readable', format: part[1] };
  if (survey.names.some((name) => name.startsWith('Index/') && name.endsWith('.iwa')))
    return { kind: 'old-format', found: 'pages' };
  return survey.names.includes('mimetype') ? recogniseOpenDocument(bytes) : { kind: 'unsupported', found: 'zip' };
}

async function recogniseOpenDocument(bytes: Uint8Array): Promise<Recognised> {
  const [type, manifest] = await Promise.all([
    archiveText(bytes, 'mimetype'),
    archiveText(bytes, 'META-INF/manifest.xml'),
  ]);
  if (manifest?.includes('encryption-data')) return { kind: 'encrypted', format: 'opendocument' };
  if (type?.includes('spreadsheet')) return { kind: 'readable', format: 'ods' };
  if (type?.includes('opendocument.text')) return { kind: 'readable', format: 'odt' };
  if (type?.includes('opendocument.presentation')) return { kind: 'readable', format: 'odp' };
  return { kind: 'unsupported', found: 'opendocument' };
}

/** The old Office container: a locked modern file keeps its content in a stream called EncryptedPackage. */
function recogniseCompound(bytes: Uint8Array): Recognised {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return { kind: 'encrypted', format: 'office' };
  const found = OLD_STREAMS.find(([stream]) => names.includes(stream))?.[1] ?? 'old-office';
  return { kind: 'old-format', found };
}

const OLD_STREAMS: readonly [string, string][] = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
];

function textFormat(bytes: Uint8Array, fileName: string): ReadableFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart().toLowerCase();
  if (/^(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html)/.test(start)) return 'html';
  if (extension === 'csv' || extension === 'tsv') return extension;
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  return extension === 'html' || extension === 'htm' ? 'html' : 'text';
}
