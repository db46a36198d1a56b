import type { Errors, Values } from '#platform/forms';
import type { Correction } from '../../domain/workbench/correction.ts';
import type { KeyedItem } from '../../domain/workbench/keyed-proposal.ts';
import { cutsBetween } from '../../domain/workbench/split.ts';
import { workbench } from '../words-workbench.ts';
import type { correctItemForm } from './form.ts';
import { fieldTexts, type ItemPage, targetFrom } from './presenter.ts';

type Fields = (typeof correctItemForm)['fields'];
type Sent = Values<Fields>;
type Read = { correction: Correction } | { errors: Errors<Fields> };

/** What the answers of the form come to, or what is missing in them. */
export function correctionFrom(values: Sent, page: ItemPage, item: KeyedItem): Read {
  const { key } = item.item;
  switch (values.what) {
    case 'set':
      return setFrom(values, item);
    case 'move': {
      const to = targetFrom(values.place);
      return to ? { correction: { kind: 'move', key, to } } : { errors: { place: workbench.item.choosePlace } };
    }
    case 'merge':
      if (!page.before) return { errors: { what: workbench.item.choose } };
      if (!values.as) return { errors: { as: workbench.item.chooseAs } };
      return { correction: { kind: 'merge', key, into: page.before.key, as: values.as } };
    case 'split':
      return splitFrom(values, item);
    case 'retype':
      if (!values.to) return { errors: { to: workbench.item.chooseTo } };
      return { correction: { kind: 'retype', key, to: values.to } };
    case 'remove':
      return { correction: { kind: 'remove', key } };
  }
}

/** Only what differs is a correction. */
function setFrom(values: Sent, found: KeyedItem): Read {
  const before = fieldTexts(found);
  const typed: Record<string, unknown> = { ...values };
  const changed = Object.entries(before).flatMap(([field, old]) => {
    const text = typed[field];
    return typeof text === 'string' && text.trim() !== old.trim() ? [[field, text] as const] : [];
  });
  const main = found.kind === 'group' ? 'label' : 'text';
  if (found.kind !== 'objective' && values[main] === '') return { errors: { [main]: workbench.item.enterText } };
  if (changed.length === 0) return { errors: { what: workbench.item.nothingChanged } };
  return { correction: { kind: 'set-field', key: found.item.key, values: Object.fromEntries(changed) } };
}

function splitFrom({ at, broken }: Sent, { kind, item }: KeyedItem): Read {
  const { key } = item;
  if (kind !== 'action' || !at) return { errors: { at: workbench.item.chooseSplit } };
  if (at === 'parts') return { correction: { kind: 'split', key, at } };
  const cuts = cutsBetween(item.text, broken);
  return cuts && cuts.length > 0
    ? { correction: { kind: 'split', key, at: cuts } }
    : { errors: { broken: workbench.item.onlyBreaks } };
}
