/** Why a document could not be read. `code` and its data are enough for a sentence in the reader's language. */
export type DocumentRefusal =
  | { code: 'document-empty'; fileName: string }
  | { code: 'document-unsupported'; fileName: string; found: string }
  | { code: 'document-old-format'; fileName: string; found: string }
  | { code: 'document-unreadable'; fileName: string; format: string }
  | { code: 'document-encrypted'; fileName: string; format: string }
  | { code: 'document-no-text'; fileName: string; format: string }
  | { code: 'document-too-long'; fileName: string; format: string }
  | { code: 'document-too-complex'; fileName: string; format: string }
  | { code: 'document-too-large'; fileName: string; bytes: number; limit: number };

type UnfitCode = 'document-encrypted' | 'document-no-text' | 'document-too-long' | 'document-too-complex';

/** Thrown inside a reader, deep in a parser perhaps, and turned into a refusal at the door of this folder. */
export class Unfit extends Error {
  readonly code: UnfitCode;
  constructor(code: UnfitCode) {
    super(code);
    this.code = code;
  }
}
