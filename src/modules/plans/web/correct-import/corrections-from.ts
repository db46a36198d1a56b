import type { Errors, Values } from '#platform/forms';
import { spanIn } from '../../domain/import/facts/horizons.ts';
import type { StatusCode } from '../../domain/import/proposal.ts';
import type { Correction } from '../../domain/workbench/correction.ts';
import { planKey } from '../../domain/workbench/set-field.ts';
import { words } from '../words.ts';
import { workbench } from '../words-workbench.ts';
import type { correctImportForm } from './form.ts';
import type { AboutPage } from './presenter.ts';

type Fields = (typeof correctImportForm)['fields'];
type Sent = Values<Fields>;
type Read = { corrections: Correction[] } | { errors: Errors<Fields> };

/** Only what differs from what was read is a correction. */
export function correctionsFrom(values: Sent, page: AboutPage): Read {
  const horizons = horizonCorrections(values, page);
  if ('errors' in horizons) return horizons;
  const corrections = [
    ...anchorCorrection(values, page),
    ...horizons.corrections,
    ...ratingCorrections(values, page),
    ...levelCorrection(values, page),
    ...planCorrection(values, page),
  ];
  return corrections.length > 0 ? { corrections } : { errors: { title: workbench.about.nothingChanged } };
}

function planCorrection(values: Sent, { found: { proposal } }: AboutPage): Correction[] {
  const before = {
    title: proposal.title ?? '',
    bodies: proposal.bodies.join('\n'),
    period: proposal.period?.text ?? '',
    periodFrom: proposal.period?.from ?? '',
    periodTo: proposal.period?.to ?? '',
  };
  const after = { ...values, periodFrom: values.periodFrom ?? '', periodTo: values.periodTo ?? '' };
  const changed = (Object.keys(before) as (keyof typeof before)[]).filter((field) => after[field] !== before[field]);
  if (changed.length === 0) return [];
  const set = Object.fromEntries(changed.map((field) => [field, after[field]]));
  return [{ kind: 'set-field', key: planKey, values: set }];
}

function levelCorrection({ group, objective, action }: Sent, { levels }: AboutPage): Correction[] {
  const after = {
    group: group || levels.group,
    objective: objective || levels.objective,
    action: action || levels.action,
  };
  const isSame = after.group === levels.group && after.objective === levels.objective && after.action === levels.action;
  return isSame ? [] : [{ kind: 'level-words', ...after }];
}

const anchorCorrection = ({ anchor }: Sent, { found: { proposal } }: AboutPage): Correction[] =>
  anchor && anchor !== proposal.anchor ? [{ kind: 'anchor-date', date: anchor }] : [];

function horizonCorrections({ horizon, anchor }: Sent, { horizons, found }: AboutPage): Read {
  const corrections: Correction[] = [];
  for (const [index, { word }] of horizons.entries()) {
    const text = horizon[index] ?? '';
    if (text === '') continue;
    const span = spanIn(text);
    if (!span) return { errors: { horizon: workbench.about.notUnderstood(word) } };
    if (span.months && !anchor && !found.proposal.anchor) return { errors: { anchor: workbench.about.needsAnchor } };
    corrections.push({ kind: 'define-horizon', word, ...span });
  }
  return { corrections };
}

function ratingCorrections({ rating }: Sent, { ratings }: AboutPage): Correction[] {
  const codes = Object.keys(words.statuses) as StatusCode[];
  return ratings.flatMap(({ word, status: before }, index) => {
    const status = codes.find((code) => code === rating[index]);
    return status && status !== before ? [{ kind: 'rating-meaning' as const, word, status }] : [];
  });
}
