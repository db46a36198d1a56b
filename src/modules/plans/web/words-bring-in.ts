import { formatNumber, plural } from '#platform/views';

/** The page that takes a file, and why one cannot be read. */
export const bringIn = {
  title: 'Bring in a plan',
  lede: 'Choose the file that you have, or paste its text. You see what was read beside its source before anything is made.',
  file: 'The plan',
  hint: 'Word (.docx), Excel (.xlsx), PowerPoint (.pptx), PDF, OpenDocument (.odt, .ods, .odp), a web page (.html), CSV, TSV, Markdown or text, up to 20 MB',
  text: 'Or paste the text of the plan',
  textHint: 'From a mail or a web page, for example',
  pasted: 'pasted text',
  choose: 'Choose a file or paste the text',
  oneOnly: 'Choose a file or paste text, not both',
  button: 'Read the plan',
  refusals: {
    'document-empty': (name: string) => `“${name}” has no text in it. Choose another file`,
    'document-unsupported': (name: string) =>
      `“${name}” is of a kind that cannot be read yet. Save it as Word (.docx), Excel (.xlsx), PDF or text, then choose that file`,
    'document-old-format': (name: string) =>
      `“${name}” is in an older or closed format. Open it in the program it comes from, save it as Word (.docx), Excel (.xlsx), PowerPoint (.pptx) or PDF, then choose that file`,
    'document-unreadable': (name: string) =>
      `“${name}” is damaged and could not be opened. Open it in the program it comes from, save it again, then choose it`,
    'document-encrypted': (name: string) => `“${name}” is protected by a password. Save it without one, then choose it`,
    'document-no-text': (name: string) =>
      `“${name}” is a picture of text. Have its text recognised (OCR) first, or find the file it was printed from, then choose that`,
    'document-too-long': (name: string) => `“${name}” is too long to be read. Split it into smaller files`,
    'document-too-complex': (name: string) =>
      `“${name}” is built in a way that cannot be read safely. Copy its text into a new document, save that, then choose it`,
    'document-too-large': (name: string) =>
      `“${name}” is too large when unpacked. Take out its pictures, then choose it`,
    'too-slow': (name: string) => `Reading “${name}” took too long. Split it into smaller files`,
    'too-much-memory': (name: string) => `“${name}” is too large to be read. Split it into smaller files`,
    crashed: (name: string) => `“${name}” could not be read. Save it again in another format, then choose that file`,
  },
};

/** A long file while a job reads it. */
export const reading = {
  title: (name: string) => `Reading “${name}”`,
  failed: 'The plan could not be read',
  bar: 'Pages read',
  pages: (done: number, total: number) =>
    done < total ? `${formatNumber(done)} of ${plural(total, 'page')} read.` : 'Its actions are being looked for.',
  noPages: 'The file is being read.',
  leave:
    'Long files take up to half a minute. You can leave this page: the file stands on the page of plans until it is read.',
  stop: 'Stop reading',
  remove: 'Take it off the list',
  removed: 'The file was taken away. Nothing was made',
  another: 'Choose another file',
  list: 'Files that are being read',
  note: (by: string, pages: string) => `Brought in by ${by}. ${pages}`,
};
