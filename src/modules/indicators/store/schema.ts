import type { JSONColumnType } from 'kysely';
import type { Day } from '#platform/kernel';
import type { Area } from '../domain/area.ts';
import type { Beside, Who } from '../domain/beside-population.ts';

export interface IndicatorsSchema {
  figure_settings: {
    organisation_id: string;
    id: string;
    body_id: string;
    area_name: string;
    area_code: string;
    area_parts: JSONColumnType<Area['parts']>;
    group_label: string;
    said_at: Date;
    said_by: string;
  };
  entered_figure: {
    organisation_id: string;
    id: string;
    body_id: string;
    standard: string;
    indicator: string;
    part: string;
    group_code: string;
    period: string;
    value: string;
    base: number | null;
    source: string;
    entered_at: Date;
    entered_by: string;
  };
  confirmed_fact: {
    organisation_id: string;
    id: string;
    body_id: string;
    standard: string;
    fact: string;
    basis: string;
    confirmed_at: Date;
    confirmed_by: string;
  };
  released_population: {
    organisation_id: string;
    publication_id: string;
    area: JSONColumnType<Area>;
    group_label: string;
    bases: JSONColumnType<KeptBase[]>;
  };
  given_figures: {
    organisation_id: string;
    id: string;
    body_id: string;
    standard: string;
    title: string;
    recipient: string;
    address: string;
    purpose: string;
    legal_base: string;
    holds_until: Day;
    releases: JSONColumnType<NamedRelease[]>;
    file: string;
    given_at: Date;
    given_by: string;
  };
}

export interface KeptBase {
  field: string;
  cut: string | null;
  who: Who;
  base: Omit<Beside, 'groups'> & { groups: { by: [code: string, n: number][]; unknown: number; all: number } };
}

export interface NamedRelease {
  id: string;
  /** The dataset and its number: `Workforce 2`. */
  name: string;
}
