import type { Generated } from 'kysely';
import type { Day } from '#platform/kernel';
import type { UnitLevel } from '../domain/units.ts';

export interface AccountsSchema {
  organisation: {
    id: string;
    name: string;
    colour: string;
    logo_hash: string | null;
    is_demo: boolean;
    created_at: Date;
    version: Generated<number>;
  };
  body: {
    organisation_id: string;
    id: string;
    name: string;
    position: number;
    closed_on: Day | null;
    version: Generated<number>;
  };
  unit: {
    organisation_id: string;
    id: string;
    body_id: string;
    parent_id: string | null;
    level: UnitLevel;
    name: string;
    closed_on: Day | null;
    version: Generated<number>;
  };
  person: {
    organisation_id: string;
    id: string;
    name: string;
    email: string;
    job_title: string;
    body_id: string;
    unit_id: string | null;
    left_on: Day | null;
    last_visit_at: Date | null;
    last_sign_in_at: Generated<Date | null>;
    version: Generated<number>;
  };
  person_role: {
    organisation_id: string;
    person_id: string;
    role: string;
    given_at: Date;
    given_by: string;
  };
  credential: {
    email: string;
    organisation_id: string;
    person_id: string;
    password_hash: string | null;
    changed_at: Date;
  };
  session: {
    token_hash: Buffer;
    id: string;
    organisation_id: string;
    person_id: string;
    began_at: Date;
    seen_at: Date;
  };
  one_time_link: {
    token_hash: Buffer;
    purpose: 'choose-password' | 'first-administrator';
    organisation_id: string | null;
    person_id: string | null;
    expires_at: Date;
    used_at: Date | null;
  };
  people_import: {
    organisation_id: string;
    id: string;
    hash: string;
    file_name: string;
    create_units: boolean;
    at: Date;
    by_name: string;
    accepted_at: Date | null;
  };
  sign_in_failure: {
    id: Generated<number>;
    email: string;
    address: string;
    at: Date;
  };
}
