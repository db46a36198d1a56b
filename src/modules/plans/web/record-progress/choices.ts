import type { Scope } from '#platform/database';
import type { Values } from '#platform/forms';
import { isUnanswered, type Measure } from '../../domain/measures.ts';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import { listMeasures } from '../../store/measure-reader.ts';
import { listOccurrences } from '../../store/occurrence-reader.ts';
import { findReportable, type Reportable, type Reporting } from '../../use-cases/record-progress.ts';
import { running } from '../words-running.ts';
import type { reportFields } from './form.ts';

/** What a report on an action may choose from. */
export interface ReportChoices extends Reportable {
  measures: Measure[];
  /** Due days of recurring work that nobody has reported on. */
  occurrences: string[];
}

export async function findReportChoices(scope: Scope, plan: Plan, action: Action): Promise<ReportChoices> {
  const [reportable, occurrences, measures] = await Promise.all([
    findReportable(scope, plan, action),
    listOccurrences(scope, [action.id]),
    listMeasures(scope, [action.id]),
  ]);
  const open = occurrences.filter(({ updateId }) => updateId === null);
  return { ...reportable, measures, occurrences: open.map(({ dueOn }) => dueOn) };
}

type ReportValues = Values<typeof reportFields>;

/** What was chosen, as a report; or the field in which something is not of the list. */
export function readReport(values: ReportValues, { action, occurrences, reporting }: ReportChoices) {
  const { note, status, percent, nextStep, unansweredReason, version, answersFor } = values;
  const parts = values.partsDone.map((position) => action.parts[Number(position)]);
  if (parts.some((part) => part === undefined)) return { wrong: { partsDone: running.update.chooseParts } };
  const unitId = reporting.units.find(({ id }) => id === answersFor)?.id ?? null;
  const bodyId = reporting.bodies.find(({ id }) => id === answersFor)?.id ?? null;
  const mustChoose = !reporting.asLead || reporting.bodies.length > 0;
  if (answersFor === null ? mustChoose : !unitId && !bodyId)
    return { wrong: { answersFor: running.update.chooseAnswersFor } };
  if (values.occurrence && !occurrences.includes(values.occurrence))
    return { wrong: { occurrence: running.update.chooseOccurrence } };
  const partsDone = parts.map((part) => titled(part?.number ?? '', part?.text ?? ''));
  const occurrence = values.occurrence || null;
  return {
    report: { note, status, percent, nextStep, unansweredReason, version, partsDone, occurrence, unitId, bodyId },
  };
}

/** What stands in a report before anybody types: parts that are done stay ticked, and one's own body is chosen. */
export const startReport = ({ action, reporting }: ReportChoices, lastDone: readonly string[]) => ({
  version: String(action.version),
  partsDone: action.parts.flatMap(({ number, text }, position) =>
    lastDone.includes(titled(number, text)) ? [String(position)] : [],
  ),
  answersFor: onlyOne(reporting) ?? '',
});

const onlyOne = ({ asLead, units, bodies }: Reporting): string | undefined =>
  bodies.length === 1 ? bodies[0]?.id : !asLead && units.length === 1 ? units[0]?.id : undefined;

export const unansweredOf = ({ measures }: ReportChoices): string[] =>
  measures.filter(isUnanswered).map(({ text }) => text);
