import type { FormState } from '#platform/forms';
import { Details, formatDay, formatNumber, formatPeriod, SummaryList } from '#platform/views';
import type { Proposal } from '../../domain/import/proposal.ts';
import { paths } from '../paths.ts';
import { ToSource } from '../to-source.tsx';
import { words } from '../words.ts';
import { workbench } from '../words-workbench.ts';
import type { ImportPage } from './presenter.ts';
import { SmallForm } from './small-form.tsx';
import { itemId } from './tree-view.tsx';

/** What contradicts itself, is missing or was read with doubt. */
export function Findings({ page, form }: { page: ImportPage; form: FormState }) {
  const open = page.proposal.findings.filter(({ accepted }) => !accepted);
  const accepted = page.proposal.findings.filter((finding) => finding.accepted);
  return (
    <section>
      <h2 class="govuk-heading-m">{words.proposal.findings}</h2>
      {open.length === 0 ? (
        <p class="govuk-body">{words.proposal.noFindings}</p>
      ) : (
        <ul class="govuk-list app-lines">
          {open.map(({ key, message, place }) => (
            <li>
              {message} <ToSource place={place} link={page.link} />{' '}
              {page.mayCorrect && page.proposal.kind !== 'not-a-plan' && (
                <SmallForm form={form} intent="note" target={key} label={workbench.show.notedItem(message)}>
                  {workbench.show.noted}
                </SmallForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {accepted.length > 0 && (
        <Details summaryText={workbench.show.accepted(accepted.length)}>
          <ul class="govuk-list">
            {accepted.map(({ message, place }) => (
              <li class="govuk-body-s">
                {message} <ToSource place={place} link={page.link} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

type About = Omit<Proposal, 'groups' | 'objectives' | 'actions' | 'findings' | 'unplaced'>;

export function AboutProposal({ proposal }: { proposal: About }) {
  const texts = words.proposal;
  const rows: [string, string[]][] = [
    [texts.bodies, proposal.bodies],
    [texts.period, proposal.period ? [proposal.period.text] : []],
    [texts.levels, proposal.levels],
    [texts.characteristics, proposal.characteristics.map(({ text }) => text)],
    [texts.roles, proposal.roles.map(({ role, holder }) => `${role}: ${holder}`)],
    [texts.horizons, proposal.horizons.map(({ word, from, to }) => `${word}: ${formatPeriod(from, to)}`)],
    [texts.legend, proposal.legend.map(({ word, meaning }) => `${word}: ${meaning}`)],
    [texts.outcomes, proposal.outcomes],
    [texts.metrics, proposal.metrics],
    [texts.reviewCycle, proposal.reviewCycle],
    [texts.signOff, signOffWords(proposal.signOff)],
  ];
  return (
    <Details summaryText={texts.about}>
      <SummaryList rows={rows.map(([key, values]) => ({ key, value: <Values values={values} /> }))} />
    </Details>
  );
}

function Values({ values }: { values: string[] }) {
  if (values.length === 0) return <span class="govuk-hint">{words.proposal.nothingGiven}</span>;
  if (values.length === 1) return <>{values[0]}</>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {values.map((value) => (
        <li>{value}</li>
      ))}
    </ul>
  );
}

const signOffWords = (signOff: Proposal['signOff']): string[] =>
  signOff ? [[signOff.name, signOff.role, signOff.date && formatDay(signOff.date)].filter(Boolean).join(', ')] : [];

/** Every word is placed or stands here. */
export function Unplaced({ page: { id, proposal, link, mayCorrect } }: { page: ImportPage }) {
  if (proposal.unplaced.length === 0) return null;
  return (
    <Details summaryText={words.proposal.unplaced(formatNumber(proposal.reconciliation.unplaced))}>
      <p class="govuk-body">{words.proposal.unplacedNote}</p>
      <ul class="govuk-list">
        {proposal.unplaced.map(({ key, text, place }) => (
          <li class="govuk-body-s" id={key ? itemId(key) : undefined}>
            {text} <ToSource place={place} link={link} />{' '}
            {key && mayCorrect && (
              <a class="govuk-link app-place" href={paths.correctItem({ importId: id, key })}>
                {workbench.show.make}
                <span class="govuk-visually-hidden">: {text.slice(0, 80)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}
