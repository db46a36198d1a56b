import { type Scope, tables } from '#platform/database';
import type { EqualityDataSchema } from './schema.ts';

export interface Dataset {
  id: string;
  name: string;
  purpose: string;
  legalBase: string;
  retentionMonths: number;
  publisher: string;
  licence: string;
}

/** The datasets of the actor's own body: another body of the organisation is another controller. */
export async function listDatasets(scope: Scope): Promise<Dataset[]> {
  return datasetsOf(scope).orderBy('name').execute();
}

export async function findDatasetByName(scope: Scope, name: string): Promise<Dataset | null> {
  return (await datasetsOf(scope).where('name', '=', name).executeTakeFirst()) ?? null;
}

const datasetsOf = (scope: Scope) =>
  tables<EqualityDataSchema>(scope)
    .selectFrom('dataset')
    .where('body_id', '=', scope.actor.bodyId)
    .select([
      'id',
      'name',
      'purpose',
      'legal_base as legalBase',
      'retention_months as retentionMonths',
      'publisher',
      'licence',
    ]);

/** What the actor's body said of texts: by field, then by text in plain form. The newest word counts. */
export async function rememberedTexts(scope: Scope): Promise<Map<string, Map<string, string>>> {
  const rows = await tables<EqualityDataSchema>(scope)
    .selectFrom('text_mapping')
    .where('body_id', '=', scope.actor.bodyId)
    .select(['field', 'text', 'code'])
    .orderBy('said_at')
    .orderBy('id')
    .execute();
  const found = new Map<string, Map<string, string>>();
  for (const { field, text, code } of rows) {
    const texts = found.get(field) ?? new Map<string, string>();
    found.set(field, texts.set(text, code));
  }
  return found;
}

export interface TextMapping {
  field: string;
  text: string;
  code: string;
  saidAt: Date;
  saidBy: string;
}

/** Who said what of which text, newest first. */
export async function listTextMappings(scope: Scope): Promise<TextMapping[]> {
  return tables<EqualityDataSchema>(scope)
    .selectFrom('text_mapping')
    .where('body_id', '=', scope.actor.bodyId)
    .select(['field', 'text', 'code', 'said_at as saidAt', 'said_by as saidBy'])
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What the actor's body said of columns: by the whole header, then by column. The newest word counts. */
export async function rememberedColumns(scope: Scope): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  for (const { header, column, field } of (await listColumnMappings(scope)).toReversed()) {
    const columns = found.get(header) ?? new Map<string, string>();
    found.set(header, columns.set(column, field));
  }
  return found;
}

export interface ColumnMapping {
  header: string;
  /** '' stands for the kind of the file. */
  column: string;
  /** '' leaves the column out. */
  field: string;
  saidAt: Date;
  saidBy: string;
}

/** Who said what of which column, newest first. */
export async function listColumnMappings(scope: Scope): Promise<ColumnMapping[]> {
  return tables<EqualityDataSchema>(scope)
    .selectFrom('column_mapping')
    .where('body_id', '=', scope.actor.bodyId)
    .select(['header', 'column_name as column', 'field', 'said_at as saidAt', 'said_by as saidBy'])
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export interface DataGap {
  id: string;
  what: string;
  proxy: string;
  plan: string;
  closedOn: string | null;
  version: number;
}

export async function listGaps(scope: Scope): Promise<DataGap[]> {
  return tables<EqualityDataSchema>(scope)
    .selectFrom('data_gap')
    .where('body_id', '=', scope.actor.bodyId)
    .select(['id', 'what', 'proxy', 'plan', 'closed_on as closedOn', 'version'])
    .orderBy('what')
    .execute();
}
