import { StatusTag } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import type { KeyedAction, KeyedCommitment, KeyedObjective } from '../../domain/workbench/keyed-proposal.ts';
import { paths } from '../paths.ts';
import { ToSource } from '../to-source.tsx';
import { words } from '../words.ts';
import { workbench } from '../words-workbench.ts';
import type { ImportPage, ProposedSection } from './presenter.ts';

type Shared = Pick<ImportPage, 'id' | 'link' | 'mayCorrect'>;

export const itemId = (key: string): string => `i-${key}`;

/** Groups, objectives and actions as they were read, each with a link to its place in the source and to its change. */
export function ProposedTree({ page }: { page: ImportPage }) {
  return (
    <>
      {page.groups.map((section) => (
        <GroupOfProposal section={section} page={page} />
      ))}
      {page.commitments.length > 0 && (
        <section class="app-proposed">
          <h3 class="govuk-heading-s">{words.proposal.commitments}</h3>
          <ul class="govuk-list app-proposed__actions">
            {page.commitments.map((commitment) => (
              <CommitmentOfProposal commitment={commitment} page={page} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ChangeItem({ page, itemKey, name }: { page: Shared; itemKey: string; name: string }) {
  if (!page.mayCorrect) return null;
  return (
    <a class="govuk-link app-place" href={paths.correctItem({ importId: page.id, key: itemKey })}>
      {workbench.show.change}
      <span class="govuk-visually-hidden"> {name.slice(0, 80)}</span>
    </a>
  );
}

function GroupOfProposal({ section: { group, objectives }, page }: { section: ProposedSection; page: ImportPage }) {
  const name = group ? titled(group.code ?? '', group.label) : words.noGroup;
  return (
    <section class="app-proposed">
      <h3 class="govuk-heading-s" id={group ? itemId(group.key) : undefined}>
        {name} <ToSource place={group?.place ?? null} link={page.link} />{' '}
        {group && <ChangeItem page={page} itemKey={group.key} name={name} />}
      </h3>
      {group?.statement && <p class="govuk-body-s">{group.statement}</p>}
      {objectives.map(({ objective, actions }) => (
        <>
          {objective && <Objective objective={objective} page={page} />}
          {actions.length > 0 && (
            <ul class="govuk-list app-proposed__actions">
              {actions.map((action) => (
                <ActionOfProposal action={action} page={page} />
              ))}
            </ul>
          )}
        </>
      ))}
    </section>
  );
}

function Objective({ objective, page }: { objective: KeyedObjective; page: Shared }) {
  const { key, number, text, issue, aim, place } = objective;
  const name = titled(number ?? '', text ?? issue ?? aim ?? words.proposal.nothingGiven);
  return (
    <>
      <h4 class="govuk-heading-s app-proposed__objective" id={itemId(key)}>
        {name} <ToSource place={place} link={page.link} /> <ChangeItem page={page} itemKey={key} name={name} />
      </h4>
      {text === null && issue && aim && <p class="govuk-body-s">{aim}</p>}
    </>
  );
}

/** "in doubt" below a half, "check this" below four fifths. */
export const doubtWord = (confidence: number | undefined): 'check' | 'doubt' | null =>
  confidence === undefined || confidence >= 0.8 ? null : confidence < 0.5 ? 'doubt' : 'check';

function ActionOfProposal({ action, page }: { action: KeyedAction; page: Shared }) {
  const { key, number, text, parts, leads, timescale, measures, status, updates, place, doubts } = action;
  const doubt = doubtWord(action.confidence);
  const facts: [field: string, name: string, value: string][] = [
    ['leads', words.proposal.lead, leads.join('; ')],
    ['timescale', words.proposal.when, timescale?.text ?? ''],
    ['status', words.proposal.status, status?.text ?? ''],
    ['measures', words.proposal.measure, measures.join('; ')],
    ['updates', words.proposal.update, updates.join(' ')],
  ];
  return (
    <li class="app-proposed__action" id={itemId(key)}>
      <p class="govuk-body-s">
        {titled(number ?? '', text)} {doubt && <StatusTag word={workbench.confidence[doubt]} tone="watch" />}{' '}
        <ToSource place={place} link={page.link} />{' '}
        <ChangeItem page={page} itemKey={key} name={titled(number ?? '', text)} />
      </p>
      {parts.length > 0 && (
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          {parts.map((part) => (
            <li>{titled(part.number ?? '', part.text)}</li>
          ))}
        </ul>
      )}
      {facts
        .filter(([, , value]) => value !== '')
        .map(([field, name, value]) => (
          <p class="govuk-hint app-proposed__fact">
            {name}: {value} <FieldDoubt confidence={doubts[field]} />
          </p>
        ))}
    </li>
  );
}

function FieldDoubt({ confidence }: { confidence: number | undefined }) {
  const word = doubtWord(confidence);
  return word ? <strong>({workbench.confidence.field[word]})</strong> : null;
}

function CommitmentOfProposal({ commitment, page }: { commitment: KeyedCommitment; page: Shared }) {
  const { key, text, due, place } = commitment;
  return (
    <li class="app-proposed__action" id={itemId(key)}>
      <p class="govuk-body-s">
        {text} <ToSource place={place} link={page.link} /> <ChangeItem page={page} itemKey={key} name={text} />
      </p>
      {due && (
        <p class="govuk-hint app-proposed__fact">
          {words.proposal.when}: {due}
        </p>
      )}
    </li>
  );
}
