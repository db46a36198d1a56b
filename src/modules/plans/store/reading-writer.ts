import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { PlansSchema, ReadingRefusal } from './schema.ts';

export async function addReadingRow(scope: WriteScope, file: { name: string; bytes: Uint8Array }): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<PlansSchema>(scope)
    .insertInto('plan_reading')
    .values({
      organisation_id: scope.organisationId,
      id,
      file_name: file.name,
      bytes: Buffer.from(file.bytes),
      at: scope.now,
      actor: JSON.stringify(scope.actor),
      pages: null,
      import_id: null,
      refusal: null,
    })
    .execute();
  return id;
}

export async function countPages(scope: WriteScope, id: string, pagesRead: number, pages: number): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('plan_reading')
    .set({ pages_read: pagesRead, pages })
    .where('id', '=', id)
    .execute();
}

type Outcome = { import_id: string } | { refusal: ReadingRefusal };

/** Ends a reading, once: takes its row before anything is made. False when it is ended or was removed. */
export async function claimUnread(scope: WriteScope, id: string): Promise<boolean> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan_reading')
    .select('id')
    .where('id', '=', id)
    .where('bytes', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return found !== undefined;
}

export async function endReading(scope: WriteScope, id: string, outcome: Outcome): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('plan_reading')
    .set({ ...outcome, bytes: null })
    .where('id', '=', id)
    .execute();
}

/** Removes a reading that came to nothing. False where there is none. */
export async function removeReadingRow(scope: WriteScope, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables<PlansSchema>(scope)
    .deleteFrom('plan_reading')
    .where('id', '=', id)
    .where('import_id', 'is', null)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
