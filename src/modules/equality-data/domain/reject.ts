/** Why a row, or a cell of it, was not counted. Never holds what stood in the cell. */
export type Reason =
  | {
      code:
        | 'header-again'
        | 'second-table'
        | 'table-beside'
        | 'note'
        | 'total'
        | 'holds-others'
        | 'duplicate'
        | 'same-line-twice';
    }
  | { code: 'too-many-cells'; headers: number }
  | { code: 'broken-line'; found: string }
  | { code: 'count'; problem: 'blank' | 'hidden' | 'not-a-number' | 'not-whole' | 'negative' }
  | { code: 'not-a-day' | 'not-an-age' | 'not-a-number' | 'formula' | 'unlikely-age' | 'day-in-two-orders' };

export interface Reject {
  /** As a spreadsheet counts; null where a file is too long to number its rows. */
  row: number | null;
  /** The header; null where the whole row is meant. */
  column: string | null;
  reason: Reason;
}
