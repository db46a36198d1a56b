import type { Generated } from 'kysely';
import type { Day } from '#platform/kernel';

export interface ClassificationsSchema {
  local_characteristic: {
    organisation_id: string;
    code: string;
    label: string;
    also_called: string[];
    retired_on: Day | null;
    version: Generated<number>;
  };
}
