import { choice, form, text, version } from '#platform/forms';
import { itemKinds } from '../../domain/workbench/correction.ts';
import { workbench } from '../words-workbench.ts';

export const doings = ['set', 'move', 'merge', 'split', 'retype', 'remove'] as const;

export type Doing = (typeof doings)[number];

/** What an item says, as a person may change it. Lists stand one a line. */
export const editable = {
  group: ['code', 'label', 'statement'],
  objective: ['number', 'text', 'issue', 'aim'],
  action: ['number', 'text', 'parts', 'leads', 'timescale', 'measures', 'status', 'updates'],
  commitment: ['text', 'due'],
  unplaced: [],
} as const;

export const correctItemForm = form({
  version: version(),
  what: choice(doings, workbench.item.choose),
  number: text({ most: 60 }),
  code: text({ most: 60 }),
  label: text({ most: 500 }),
  text: text(),
  statement: text(),
  issue: text(),
  aim: text(),
  parts: text(),
  leads: text(),
  timescale: text({ most: 500 }),
  measures: text(),
  status: text({ most: 500 }),
  updates: text({ most: 50_000 }),
  due: text({ most: 200 }),
  place: text({ most: 300 }),
  as: choice(['text', 'part']),
  at: choice(['parts', 'text']),
  broken: text(),
  to: choice(itemKinds),
});
