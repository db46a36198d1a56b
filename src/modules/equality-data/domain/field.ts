/** How the texts of a field are read. */
export type FieldRole =
  /** A category set of `classifications`. */
  | 'characteristic'
  | 'age'
  /** Becomes an age at the door. */
  | 'birth'
  /** Taken as written: units, grades, contracts. */
  | 'name'
  /** Categories of this room, in `choices.ts`. */
  | 'choice'
  | 'yes-no'
  | 'measure'
  /** Kept to the month. */
  | 'date'
  | 'count'
  | 'percent'
  /** Dropped at the door. */
  | 'personal';

export interface Field {
  code: string;
  role: FieldRole;
  /** For `characteristic`: the code of the set, which is the field's own. For all: what the column is about. */
  characteristic?: string;
  /** Headers that are evidence for it, as `plainText` gives them, parted by bars. The more words fit, the stronger. */
  headers: string;
}

/** A field from one line. */
export const field = (code: string, role: FieldRole, headers: string, characteristic?: string): Field => ({
  code,
  role,
  headers,
  ...(characteristic ? { characteristic } : {}),
});
