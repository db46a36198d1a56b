import type { Block } from '#platform/report-documents';
import type { ReportAction, ReportModel } from '../../domain/reports/model.ts';
import { type ActionColumnName, actionTable } from './columns.ts';

/** A section of a report before anybody has written in it. */
export interface FormSection {
  key: string;
  title: string;
  /** The figures that a text here is written beside. */
  figures: string[];
  blocks: Block[];
}

/** One way to tell what the model holds. */
export type Form = (model: ReportModel) => FormSection[];

/** A table of actions, or the sentence that there is none. */
export const actionsOr = (
  model: ReportModel,
  none: string,
  caption: string,
  items: readonly ReportAction[],
  columns: readonly ActionColumnName[],
): Block => (items.length > 0 ? actionTable(model, caption, items, columns) : { kind: 'paragraph', text: none });
