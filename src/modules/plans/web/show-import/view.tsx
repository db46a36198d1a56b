import { type FormState, PostForm } from '#platform/forms';
import { Button, formatDay, InsetText, NextStep, Overview, plural, SideBySide, WarningText } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AboutProposal, Findings, Unplaced } from './facts-view.tsx';
import type { ImportPage } from './presenter.ts';
import { ProposedTree } from './tree-view.tsx';

export function ImportView({ page, form }: { page: ImportPage; form: FormState }) {
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
      <Decision page={page} form={form} isPlan={isPlan} />
      {proposal.kind === 'progress-report' && <InsetText>{words.proposal.report}</InsetText>}
      <Findings page={page} />
      <AboutProposal proposal={proposal} />
      <SideBySide
        left={{ title: words.proposal.source, content: <Source lines={page.lines} /> }}
        right={{ title: words.proposal.read, content: <ProposedTree page={page} /> }}
      />
      <Unplaced page={page} />
    </Overview>
  );
}

function Decision({ page, form, isPlan }: { page: ImportPage; form: FormState; isPlan: boolean }) {
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
  return <PostForm form={form} button={words.proposal.accept} beside={refuse} />;
}

function Source({ lines }: Pick<ImportPage, 'lines'>) {
  return (
    <ol class="app-source">
      {lines.map(({ id, label, line }) => (
        <li class={`app-source__line app-source__line--${line.kind}`} id={id}>
          <span class="app-source__number">{label}</span> <span class="app-source__text">{line.text}</span>
        </li>
      ))}
    </ol>
  );
}
