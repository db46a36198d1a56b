import type { VNode } from 'preact';
import type { Characteristic } from '#modules/classifications';
import { withQuery } from '#platform/http';
import { Button, RecordPage, SummaryList, type TimelineEntry, TimelineList } from '#platform/views';
import { type Group, nameOf, type Objective, type Plan, titled } from '../../domain/plan.ts';
import type { Attachment } from '../../store/attachment-reader.ts';
import type { AlignedObjective } from '../../store/plan-reader.ts';
import { Attachments } from '../attachments.tsx';
import { dutyAimWords } from '../duty-aims.tsx';
import { paths } from '../paths.ts';
import type { RatedAction } from '../show-plan/presenter.ts';
import { ActionTable } from '../show-plan/view.tsx';
import type { LinkPlace } from '../source-link.ts';
import { Sourced } from '../to-source.tsx';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { links } from '../words-links.ts';

interface ObjectiveProps {
  plan: Plan;
  objective: Objective;
  group: Group | null;
  actions: RatedAction[];
  parent: AlignedObjective | null;
  serving: AlignedObjective[];
  timeline: TimelineEntry[];
  characteristics: Characteristic[];
  attachments: Attachment[];
  /** What higher rooms show here. */
  fromRooms: VNode[];
  mayEdit: boolean;
  link: LinkPlace;
}

export function ObjectiveView(props: ObjectiveProps) {
  const { plan, objective, actions, timeline, mayEdit, parent, serving } = props;
  return (
    <RecordPage
      title={nameOf(objective)}
      caption={plan.levels.objective}
      actions={mayEdit && <ObjectiveActions plan={plan} objective={objective} />}
      summary={<Summary {...props} />}
      related={(parent || serving.length > 0) && <Family {...props} />}
      timeline={timeline.length > 0 && <TimelineList entries={timeline} />}
    >
      <section>
        <h2 class="govuk-heading-m">{words.actions.title}</h2>
        <ActionTable actions={actions} caption={nameOf(objective)} />
        {actions.length === 0 && <p class="govuk-body">{editing.objective.noActions}</p>}
      </section>
      <Attachments
        attachments={props.attachments}
        mayEdit={mayEdit}
        of={{ planId: plan.id, objectiveId: objective.id }}
      />
      {props.fromRooms}
    </RecordPage>
  );
}

function ObjectiveActions({ plan, objective }: Pick<ObjectiveProps, 'plan' | 'objective'>) {
  const ids = { planId: plan.id, objectiveId: objective.id };
  return (
    <>
      <Button href={withQuery(paths.newAction(ids), { objective: objective.id })}>
        {editing.action.newTitle(plan.levels.action)}
      </Button>
      <Button href={paths.editObjective(ids)} classes="govuk-button--secondary">
        {words.action.edit}
      </Button>
      <a class="govuk-link" href={paths.removeObjective(ids)}>
        {editing.remove}
      </a>
    </>
  );
}

function Summary({ plan, objective, group, characteristics, link }: ObjectiveProps) {
  const labelOf = (code: string) => characteristics.find((one) => one.code === code)?.label ?? code;
  const fields = (['number', 'text', 'issue', 'aim'] as const).filter((field) => objective[field] !== '');
  return (
    <SummaryList
      rows={[
        ...fields.map((field) => ({
          key: editing.objective[field],
          value: (
            <Sourced place={objective.places[field]} link={link}>
              {objective[field]}
            </Sourced>
          ),
        })),
        group && {
          key: plan.levels.group,
          value: (
            <a class="govuk-link" href={paths.group({ planId: plan.id, groupId: group.id })}>
              {titled(group.code, group.label)}
            </a>
          ),
        },
        objective.characteristics.length > 0 && {
          key: words.fields.characteristics,
          value: objective.characteristics.map(labelOf).join(', '),
        },
        objective.dutyAims.length > 0 && { key: links.dutyAimsShort, value: dutyAimWords(objective.dutyAims) },
      ]}
    />
  );
}

/** What it serves in other plans, and what serves it there. Their actions stay theirs: nothing is counted twice. */
function Family({ parent, serving }: ObjectiveProps) {
  return (
    <>
      {parent && (
        <>
          <h3 class="govuk-heading-s">{editing.objective.serves}</h3>
          <Aligned objectives={[parent]} />
        </>
      )}
      {serving.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{editing.objective.servedBy}</h3>
          <Aligned objectives={serving} />
        </>
      )}
    </>
  );
}

const Aligned = ({ objectives }: { objectives: readonly AlignedObjective[] }) => (
  <ul class="govuk-list app-lines">
    {objectives.map((one) => (
      <li>
        <a class="govuk-link" href={paths.objective({ planId: one.planId, objectiveId: one.id })}>
          {nameOf(one)}
        </a>
        <span class="govuk-hint app-lines__note">{editing.objective.inPlan(one.planTitle)}</span>
      </li>
    ))}
  </ul>
);
