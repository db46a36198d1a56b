import type { DocumentFacts } from '../document-facts.ts';
import type { Draft, DraftFinding } from '../draft.ts';
import { lowerWords } from '../language.ts';
import { placeOf, textOf } from '../pieces.ts';
import type { ProposedAction } from '../proposal.ts';
import { announcedFindings } from './announced.ts';
import { numberingFindings } from './numbering.ts';
import { jumbledLists, repeatFindings } from './repeats.ts';
import { rhythmFindings } from './rhythms.ts';

/** Contradictions and gaps of the whole document. */
export function documentFindings(
  draft: Draft,
  actions: readonly ProposedAction[],
  facts: DocumentFacts,
): DraftFinding[] {
  const lists = [...facts.metrics, ...facts.outcomes];
  return [
    ...draft.findings,
    ...numberingFindings(draft),
    ...repeatFindings(draft, lists),
    ...jumbledLists(lists),
    ...rhythmFindings(draft),
    ...facts.ratings.findings,
    ...announcedFindings(draft, facts.source.free),
    ...facts.figures.map((figure) => ({
      code: 'missing-figure',
      about: textOf(figure).slice(0, 120),
      place: placeOf(figure),
    })),
    ...roleConflicts(facts),
    ...emptyFields(actions),
    ...brokenPromises(actions, facts),
  ];
}

function emptyFields(actions: readonly ProposedAction[]): DraftFinding[] {
  if (actions.length === 0) return [];
  const has = fieldsOf(actions);
  return (['no-leads', 'no-dates', 'no-measures'] as const).flatMap((code) =>
    has[code] ? [] : [{ code, about: '', place: null }],
  );
}

function fieldsOf(actions: readonly ProposedAction[]): Record<'no-leads' | 'no-dates' | 'no-measures', boolean> {
  return {
    'no-leads': actions.some((action) => action.leads.length > 0),
    'no-dates': actions.some((action) => action.timescale !== null),
    'no-measures': actions.some((action) => action.measures.length > 0),
  };
}

const PROMISED: readonly ['no-leads' | 'no-dates' | 'no-measures', RegExp][] = [
  ['no-leads', /\b(?:responsible officers?|leads?|lead officers?|owners?)\b/i],
  ['no-dates', /\b(?:time ?frames?|time ?scales?|deadlines?|target dates|milestones)\b/i],
  ['no-measures', /\b(?:indicators?|measures?|targets|kpis?|metrics)\b/i],
];

const ADDS = /\b(?:includ|contain|creat|develop|add|identif|defin|assign)/i;

/** A promise to add leads, dates or measures, in a document that has none. One finding a line. */
function brokenPromises(actions: readonly ProposedAction[], facts: DocumentFacts): DraftFinding[] {
  if (actions.length === 0) return [];
  const has = fieldsOf(actions);
  const broken = facts.commitments.filter(
    (fact) =>
      ADDS.test(textOf(fact.text)) && PROMISED.some(([code, words]) => !has[code] && words.test(textOf(fact.text))),
  );
  const byPlace = new Map(broken.map((fact) => [JSON.stringify(placeOf(fact.text)), fact]));
  return [...byPlace.values()].map((fact) => ({
    code: 'promise-without-record',
    about: textOf(fact.text).slice(0, 140),
    place: placeOf(fact.text),
  }));
}

/** Somebody who signs as one thing and is named as another. */
function roleConflicts(facts: DocumentFacts): DraftFinding[] {
  const { signOff } = facts;
  const post = signOff?.role;
  if (!signOff || !post) return [];
  const name = lowerWords(textOf(signOff.name)).slice(0, 3).join(' ');
  return facts.roles.flatMap((fact) => {
    const holder = textOf(fact.holder);
    const words = lowerWords(holder);
    if (!words.join(' ').startsWith(name)) return [];
    const named = words.slice(name.split(' ').length);
    const rank = rankOf(named);
    const signed = rankOf(lowerWords(textOf(post)));
    if (rank === '' || signed === '' || rank === signed) return [];
    return [{ code: 'role-conflict', about: `${holder} / ${textOf(post)}`, place: placeOf(post) }];
  });
}

const RANKS = new Set([
  'director',
  'manager',
  'officer',
  'head',
  'chief',
  'executive',
  'chair',
  'lead',
  'adviser',
  'commissioner',
  'dean',
  'principal',
]);

/** The words of a post up to its rank ("assistant director"). */
function rankOf(words: readonly string[]): string {
  const at = words.findIndex((word) => RANKS.has(word));
  return at < 0 ? '' : words.slice(0, at + 1).join(' ');
}
