/** Why a document could not be read. `code` and its data are enough for a sentence in the reader's language. */
export type DocumentRefusal =
  | { code: 'document-empty'; fileName: string }
  | { code: 'document-unsupported'; fileName: string; found: string }
  | { code: 'document-unreadable'; fileName: string; format: string }
  | { code: 'document-encrypted'; fileName: string; format: string }
  | { code: 'document-too-large'; fileName: string; bytes: number; limit: number };
