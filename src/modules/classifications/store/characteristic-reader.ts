import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import { type Characteristic, protectedCharacteristics } from '../domain/characteristics.ts';
import type { ClassificationsSchema } from './schema.ts';

export interface LocalCharacteristic extends Characteristic {
  retiredOn: Day | null;
  version: number;
}

export async function listLocalCharacteristics(scope: Scope): Promise<LocalCharacteristic[]> {
  const rows = await tables<ClassificationsSchema>(scope)
    .selectFrom('local_characteristic')
    .select(['code', 'label', 'also_called as alsoCalled', 'retired_on as retiredOn', 'version'])
    .orderBy('label')
    .execute();
  return rows.map((row) => ({ ...row, local: true }));
}

/** The nine of the Act, then the organisation's own that are in use. */
export async function listCharacteristics(scope: Scope): Promise<Characteristic[]> {
  const local = await listLocalCharacteristics(scope);
  return [
    ...protectedCharacteristics,
    ...local.filter(({ retiredOn }) => retiredOn === null || retiredOn > scope.today),
  ];
}
