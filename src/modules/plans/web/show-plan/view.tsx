import { withQuery } from '#platform/http';
import {
  Button,
  Details,
  formatPeriod,
  InsetText,
  joinWords,
  KeyFigure,
  NextStep,
  Overview,
  RegisterTable,
} from '#platform/views';
import type { Health } from '../../domain/health.ts';
import { nameOf, titled } from '../../domain/plan.ts';
import type { findPeriods } from '../../store/period-reader.ts';
import { leadWords, PlanNavigation, RatingTag } from '../parts.tsx';
import { paths } from '../paths.ts';
import { ProgressFigure } from '../progress-figure.tsx';
import { words } from '../words.ts';
import { bulk } from '../words-bulk.ts';
import { healthWords } from '../words-health.ts';
import type { PlanPage, RatedAction, Section } from './presenter.ts';

interface PlanProps extends PlanPage {
  periods: Awaited<ReturnType<typeof findPeriods>>;
  health: Health;
  mayStartNext: boolean;
}

export function PlanView(page: PlanProps) {
  const { plan, mayEdit, counts, progress, sections, health } = page;
  const planId = plan.id;
  const late = withQuery(paths.actions({ planId }), { window: 'late' });
  return (
    <Overview
      parts={<PlanNavigation plan={plan} current="plan" />}
      title={plan.title}
      caption={joinWords(plan.bodies.map(({ label }) => label))}
      lede={plan.periodText || (plan.periodFrom || plan.periodTo ? formatPeriod(plan.periodFrom, plan.periodTo) : null)}
      actions={
        mayEdit && (
          <>
            <Button href={paths.newAction({ planId })}>{words.plan.addAction}</Button>
            <Button href={paths.editPlan({ planId })} classes="govuk-button--secondary">
              {words.plan.edit}
            </Button>
          </>
        )
      }
    >
      {plan.state === 'closed' && <InsetText>{words.plan.closed}</InsetText>}
      <Periods {...page} />
      <div class="app-figures">
        <KeyFigure value={String(counts.total)} label={words.plan.actions} href={paths.actions({ planId })} />
        <KeyFigure value={String(counts.completed)} label={words.plan.completed} />
        <KeyFigure value={String(counts.late)} label={words.plan.late} href={late} />
        <KeyFigure
          value={String(counts.noLead)}
          label={words.plan.noLead}
          href={withQuery(paths.actions({ planId }), { lead: 'none' })}
        />
        <Quality planId={planId} health={health} />
      </div>
      {counts.late > 0 && (
        <NextStep title={words.plan.late1(counts.late)} actions={<Button href={late}>{words.plan.seeLate}</Button>} />
      )}
      {mayEdit && <Lacking planId={planId} counts={counts} />}
      {counts.total > 0 && (
        <ProgressFigure progress={progress} title={words.plan.finding(counts.completed, counts.total)} />
      )}
      {counts.total === 0 && <Empty plan={plan} mayEdit={mayEdit} />}
      {sections.map((section) => (
        <GroupSection section={section} plan={plan} mayEdit={mayEdit} />
      ))}
      {mayEdit && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.newGroup({ planId })}>
            {words.plan.addGroup(plan.levels.group)}
          </a>
        </p>
      )}
      {page.mayStartNext && plan.state === 'active' && counts.total > 0 && <NextPeriodLink planId={planId} />}
    </Overview>
  );
}

/** The quality score and the rule that costs it the most. */
function Quality({ planId, health: { score, worst, lines } }: { planId: string; health: Health }) {
  if (score === null) return null;
  const line = lines.find(({ rule }) => rule === worst);
  const note = worst && line && healthWords.plan.worst(healthWords.rules[worst].name, line.of - line.right);
  return (
    <KeyFigure
      value={String(score)}
      label={healthWords.plan.score}
      href={paths.health({ planId })}
      {...(note ? { note } : {})}
    />
  );
}

/** The plans of the periods before and after, and the way to begin the next one. */
function Periods({ plan, periods: { before, after }, mayStartNext }: PlanProps) {
  const others = [
    ...(before ? [{ ...before, word: bulk.next.follows }] : []),
    ...after.map((one) => ({ ...one, word: bulk.next.goesOn })),
  ];
  return (
    <>
      {others.map(({ id, title, word }) => (
        <p class="govuk-body">
          {word}{' '}
          <a class="govuk-link" href={paths.plan({ planId: id })}>
            {title}
          </a>
        </p>
      ))}
      {mayStartNext && plan.state === 'closed' && <NextPeriodLink planId={plan.id} />}
    </>
  );
}

const NextPeriodLink = ({ planId }: { planId: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={paths.nextPeriod({ planId })}>
      {bulk.next.link}
    </a>
  </p>
);

/** The way to give many actions what they came without. */
function Lacking({ planId, counts: { noLead, noDate, noMeasure } }: { planId: string } & Pick<PlanPage, 'counts'>) {
  if (noLead + noDate + noMeasure === 0) return null;
  const missing = noLead > 0 ? 'lead' : noDate > 0 ? 'date' : 'measure';
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={withQuery(paths.assignMany({ planId }), { missing })}>
        {bulk.link}
      </a>
      {': '}
      {bulk.missing(noLead, noDate, noMeasure)}
    </p>
  );
}

function Empty({ plan, mayEdit }: Pick<PlanPage, 'plan' | 'mayEdit'>) {
  return (
    <NextStep
      title={words.plan.empty}
      actions={
        mayEdit && <Button href={paths.newGroup({ planId: plan.id })}>{words.plan.addGroup(plan.levels.group)}</Button>
      }
    >
      {mayEdit && <p class="govuk-body">{words.plan.emptyNext}</p>}
    </NextStep>
  );
}

function GroupSection({ section, plan }: { section: Section } & Pick<PlanPage, 'plan' | 'mayEdit'>) {
  const { group, objectives, actions } = section;
  return (
    <section class="app-group" id={group ? `group-${group.id}` : 'no-group'}>
      <h2 class="govuk-heading-m">
        {group ? (
          <a class="govuk-link govuk-link--no-visited-state" href={paths.group({ planId: plan.id, groupId: group.id })}>
            {titled(group.code, group.label)}
          </a>
        ) : (
          words.noGroup
        )}
      </h2>
      {group?.statement && <p class="govuk-body">{group.statement}</p>}
      {objectives.map(({ objective, actions: own }) => (
        <div class="app-objective">
          <h3 class="govuk-heading-s">
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={paths.objective({ planId: plan.id, objectiveId: objective.id })}
            >
              {nameOf(objective)}
            </a>
          </h3>
          {objective.text === '' && objective.issue && objective.aim && <p class="govuk-body-s">{objective.aim}</p>}
          <ActionTable actions={own} caption={nameOf(objective)} />
        </div>
      ))}
      <ActionTable actions={actions} caption={group ? titled(group.code, group.label) : words.noGroup} />
    </section>
  );
}

/** Actions under their objective or group: what, who, when, how it stands. */
export function ActionTable({ actions, caption }: { actions: readonly RatedAction[]; caption: string }) {
  if (actions.length === 0) return null;
  const { text, leads, window, rating } = words.fields;
  return (
    <RegisterTable
      caption={caption}
      columns={[{ text }, { text: leads }, { text: window }, { text: rating, unbroken: true }]}
      rows={actions.map(({ action, rating: own }) => ({
        cells: [
          <ActionLink action={action} />,
          leadWords(action.leads),
          windowWords(action),
          <RatingTag rating={own} />,
        ],
      }))}
    />
  );
}

function ActionLink({ action }: Pick<RatedAction, 'action'>) {
  return (
    <>
      <a class="govuk-link" href={paths.action({ planId: action.planId, actionId: action.id })}>
        {titled(action.number, action.text)}
      </a>
      {action.parts.length > 0 && (
        <Details summaryText={words.fields.parts}>
          <ul class="govuk-list govuk-list--bullet">
            {action.parts.map(({ number, text }) => (
              <li>{titled(number, text)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

export function windowWords({ startsOn, dueOn, timescaleText }: RatedAction['action']): string {
  if (startsOn || dueOn) return formatPeriod(startsOn, dueOn);
  return timescaleText || words.none.dates;
}
