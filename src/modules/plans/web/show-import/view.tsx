import { type FormState, PostForm, summaryOf, VersionField } from '#platform/forms';
import {
  Button,
  ErrorSummary,
  formatDay,
  InsetText,
  NextStep,
  Overview,
  plural,
  SideBySide,
  WarningText,
} from '#platform/views';
import type { LikelyPlan } from '../../use-cases/likely-plans.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { againWords } from '../words-again.ts';
import { workbench } from '../words-workbench.ts';
import { Corrections } from './corrections-view.tsx';
import { AboutProposal, Findings, Unplaced } from './facts-view.tsx';
import type { ImportPage } from './presenter.ts';
import { doubtWord, itemId, ProposedTree } from './tree-view.tsx';

/** A proposal, and the plan that it may belong to. */
type ShownImport = ImportPage & { likeliest: LikelyPlan | null };

export function ImportView({ page, form }: { page: ShownImport; form: FormState }) {
  const { proposal, percent } = page;
  const isPlan = proposal.kind !== 'not-a-plan';
  return (
    <Overview
      title={page.title}
      lede={
        isPlan &&
        words.proposal.lede(plural(proposal.actions.length, 'action'), plural(proposal.groups.length, 'group'), percent)
      }
      actions={
        <a class="govuk-link" href={paths.importFile({ importId: page.id })}>
          {words.proposal.original}
        </a>
      }
    >
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <ChangedMeanwhile latest={page.latest} />
      <Decision page={page} form={form} isPlan={isPlan} />
      {isPlan && <p class="govuk-body">{confidenceWords(proposal.confidence)}</p>}
      {proposal.kind === 'progress-report' && <InsetText>{words.proposal.report}</InsetText>}
      <Findings page={page} form={form} />
      <Corrections page={page} form={form} />
      <AboutProposal proposal={proposal} />
      {page.mayCorrect && <Ways page={page} />}
      <SideBySide
        left={{ title: words.proposal.source, content: <Source lines={page.lines} /> }}
        right={{ title: words.proposal.read, content: <ProposedTree page={page} /> }}
      />
      <Unplaced page={page} />
    </Overview>
  );
}

function Decision({ page, form, isPlan }: { page: ShownImport; form: FormState; isPlan: boolean }) {
  const refuse = (
    <Button href={paths.refuseImport({ importId: page.id })} classes="govuk-button--secondary">
      {words.proposal.refuse}
    </Button>
  );
  if (page.state !== 'proposed') {
    const said = words.proposal.decided[page.state](
      page.decidedBy ?? '',
      page.decidedAt ? formatDay(page.decidedAt) : '',
    );
    return (
      <NextStep
        title={said}
        actions={page.planId && <Button href={paths.plan({ planId: page.planId })}>{words.proposal.toPlan}</Button>}
      />
    );
  }
  if (!isPlan) {
    return (
      <>
        <WarningText>{words.proposal.notAPlan}</WarningText>
        {refuse}
      </>
    );
  }
  return (
    <>
      <Likeliest page={page} />
      <PostForm
        form={form}
        button={words.proposal.accept}
        beside={
          <>
            <Button href={paths.updatePlan({ importId: page.id })} classes="govuk-button--secondary">
              {againWords.update}
            </Button>
            {refuse}
          </>
        }
      >
        <VersionField form={form} />
        <input type="hidden" name="intent" value="accept" />
      </PostForm>
    </>
  );
}

/** Most of its actions are in a plan: it is hardly a new one. */
function Likeliest({ page: { id, isCompared, likeliest } }: { page: ShownImport }) {
  if (isCompared) {
    return (
      <InsetText>
        <a class="govuk-link" href={paths.reviewImport({ importId: id })}>
          {againWords.goOn}
        </a>
      </InsetText>
    );
  }
  if (!likeliest?.matched || likeliest.matched * 2 < likeliest.actions) return null;
  return (
    <InsetText>
      {againWords.likely(likeliest.matched, likeliest.actions)}{' '}
      <a class="govuk-link" href={paths.plan({ planId: likeliest.plan.id })}>
        {likeliest.plan.title}
      </a>
      .{' '}
      <a class="govuk-link" href={paths.updatePlan({ importId: id })}>
        {againWords.update}
      </a>
    </InsetText>
  );
}

/** Each line leads to what was read from it, as that leads to the line. */
function Source({ lines }: Pick<ImportPage, 'lines'>) {
  return (
    <ol class="app-source">
      {lines.map(({ id, label, line, items }) => (
        <li class={`app-source__line app-source__line--${line.kind}`} id={id}>
          <span class="app-source__number">{label}</span>{' '}
          <span class="app-source__text">
            {line.text}
            {items.length > 0 && (
              <span class="app-source__items">
                {workbench.show.readAs}{' '}
                {items.map(({ key, name }) => (
                  <a class="govuk-link govuk-link--no-visited-state" href={`#${itemId(key)}`}>
                    {name.length > 40 ? `${name.slice(0, 38)}…` : name}
                  </a>
                ))}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Corrections that hold for all rows of a kind. */
function Ways({ page: { id, mayReadAgain } }: { page: ImportPage }) {
  const importId = id;
  return (
    <>
      <h2 class="govuk-heading-m">{workbench.show.ways}</h2>
      <ul class="govuk-list">
        {mayReadAgain && (
          <li>
            <a class="govuk-link" href={paths.correctColumns({ importId })}>
              {workbench.show.columns}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={paths.correctImport({ importId })}>
            {workbench.show.about}
          </a>
        </li>
      </ul>
    </>
  );
}

function confidenceWords(confidence: number): string {
  const { sure, check, doubt } = workbench.confidence;
  const word = { check, doubt, none: sure }[doubtWord(confidence) ?? 'none'];
  return workbench.confidence.whole(word, Math.round(confidence * 100));
}
