import { type ListMarker, leadingMarker } from '../../../../../platform/kernel/list-marker.ts';
import type { Draft, DraftAction, DraftFinding, DraftObjective } from '../draft.ts';
import { textOf } from '../pieces.ts';

/** What is wrong with the printed numbers of a plan: holes, repeats, series that begin again. */
export function numberingFindings(draft: Draft): DraftFinding[] {
  const byGroup = Map.groupBy(draft.objectives, (objective) => objective.group);
  const objectives = [...byGroup.values()].flatMap(objectiveGaps);
  const actions = [...Map.groupBy(draft.actions, (action) => action.objective ?? action.group).values()].flatMap(
    actionSeries,
  );
  return [...objectives, ...actions, ...restartsInGroup(draft)];
}

/** Numbers such as 2.3, by their last part; a cell may hold more than one. */
function objectiveGaps(objectives: readonly DraftObjective[]): DraftFinding[] {
  const findings: DraftFinding[] = [];
  let expected: number | null = null;
  for (const objective of objectives) {
    const printed = textOf(objective.number);
    const numbers = [...printed.matchAll(/(\d{1,3})\.(\d{1,3})\b/g)].map((match) => Number(match[2]));
    if (numbers.length > 1) findings.push({ code: 'two-numbers-in-one-cell', about: printed, place: objective.place });
    const [first] = numbers;
    if (first === undefined) continue;
    const next: number = expected ?? 1;
    if (first > next) findings.push({ code: 'numbering-gap', about: printed, place: objective.place });
    if (expected !== null && first < next)
      findings.push({ code: 'numbering-repeat', about: printed, place: objective.place });
    expected = (numbers.at(-1) ?? first) + 1;
  }
  return findings;
}

function markerOf(action: DraftAction): ListMarker | null {
  const marker = leadingMarker(`${textOf(action.number)} x`)?.marker ?? null;
  return marker && marker.kind !== 'bullet' ? marker : null;
}

/** Actions of one objective: i, ii, iii … One that begins again, repeats or leaves one out is told. */
function actionSeries(actions: readonly DraftAction[]): DraftFinding[] {
  const findings: DraftFinding[] = [];
  let last: ListMarker | null = null;
  for (const action of actions) {
    const marker = markerOf(action);
    if (!marker) continue;
    if (last && marker.kind === last.kind && marker.value > 0 && marker.kind !== 'multi') {
      const code = seriesFault(last.value, marker.value);
      if (code) findings.push({ code, about: marker.number, place: action.place });
    }
    last = marker;
  }
  return withoutReturns(findings, actions);
}

function seriesFault(last: number, value: number): string | null {
  if (value === last) return 'numbering-repeat';
  if (value === 1) return 'numbering-restart';
  return value > last + 1 ? 'numbering-gap' : null;
}

/** After a nested series the outer one goes on: that is a return, not a hole. */
function withoutReturns(findings: readonly DraftFinding[], actions: readonly DraftAction[]): DraftFinding[] {
  const restarted = findings.some((finding) => finding.code === 'numbering-restart');
  const values = new Set(actions.map((action) => markerOf(action)?.value ?? 0));
  const whole = [...values].every((value) => value <= 1 || values.has(value - 1));
  return findings.filter((finding) => finding.code !== 'numbering-gap' || !(restarted && whole));
}

/** Two lists 1, 2, 3 … in one group under headings without numbers: "1" names two actions. */
function restartsInGroup(draft: Draft): DraftFinding[] {
  const numbered = draft.actions.filter((action) => markerOf(action)?.kind === 'decimal');
  return [...Map.groupBy(numbered, (action) => action.group).values()].flatMap((actions) =>
    actions.flatMap((action, index) => {
      const before = actions[index - 1];
      const another = before && before.objective !== action.objective && textOf(action.objective?.number ?? []) === '';
      const restarts = another && markerOf(action)?.value === 1;
      return restarts ? [{ code: 'numbering-restart', about: textOf(action.number), place: action.place }] : [];
    }),
  );
}
