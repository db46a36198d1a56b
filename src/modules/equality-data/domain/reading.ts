import type { KindCode } from './kinds.ts';
import type { Part } from './part.ts';
import type { Completeness } from './quality.ts';
import type { Reject } from './reject.ts';

/** What was read from one table of a file. Holds nothing by which a person could be recognised. */
export interface Reading {
  file: string;
  sheet: string | null;
  kind: KindCode | null;
  /** Rows below the header, however many people each stands for. */
  rows: number;
  headerRow: number;
  columns: ColumnReading[];
  /** Headers of the columns that were dropped because they tell who a person is. */
  dropped: string[];
  rejects: Reject[];
  quality: Completeness[];
  notices: Notice[];
  parts: Part[];
}

export interface ColumnReading {
  name: string;
  /** The field, or what the column counts; null where it is nothing that equality data needs. */
  meaning: string | null;
  /** Of the Act or the body: `race`; null where it is about none. */
  characteristic: string | null;
  /** How many different texts were understood. */
  mapped: number;
  unmapped: string[];
}

export type Notice =
  | { code: 'header-row'; row: number }
  | { code: 'other-table'; sheet: string; rows: number }
  | { code: 'birth-became-age' }
  | { code: 'percentages' }
  | { code: 'not-mapped'; column: string; texts: number }
  | { code: 'repeats-not-sought' }
  | { code: 'total-differs'; row: number; column: string; says: number; sum: number }
  | { code: 'ratio-for-share' | 'share-over-100'; column: string; row: number | null }
  | { code: 'characteristics-missing'; fields: string[] }
  | { code: 'several-impairments'; people: number; mentions: number }
  | { code: 'number-again'; rows: number }
  | { code: 'several-periods'; latest: string; periods: number }
  | { code: 'system'; column: string; sentence: string }
  | { code: 'lacks'; fields: string[] };

/** Why nothing could be read of a file. */
export type ReadingRefusal =
  | { code: 'no-table'; fileName: string }
  | { code: 'list-of-people'; fileName: string }
  | { code: 'no-kind'; fileName: string; headers: string[]; row: number }
  | { code: 'no-header'; fileName: string; row: number }
  | { code: 'too-wide'; fileName: string; columns: number }
  | { code: 'json'; fileName: string }
  | { code: 'too-long-to-tidy'; fileName: string };

/** As a document refuses to be read: what `platform/documents` says, which a rule does not import. */
export type DocumentProblem =
  | { code: 'document-empty'; fileName: string }
  | { code: 'table-quote'; fileName: string; row: number }
  | { code: 'document-unsupported' | 'document-old-format'; fileName: string; found: string }
  | {
      code:
        | 'document-unreadable'
        | 'document-encrypted'
        | 'document-no-text'
        | 'document-too-long'
        | 'document-too-complex';
      fileName: string;
      format: string;
    }
  | { code: 'document-too-large'; fileName: string; bytes: number; limit: number };

export type SourceRefusal = DocumentProblem | ReadingRefusal;
