import { withQuery } from '#platform/http';
import { Button, RecordPage, SummaryList, type TimelineEntry, TimelineList } from '#platform/views';
import { type Group, nameOf, type Plan, titled } from '../../domain/plan.ts';
import type { GroupProgress } from '../../domain/progress.ts';
import { paths } from '../paths.ts';
import { ProgressTable } from '../progress-table.tsx';
import type { Section } from '../show-plan/presenter.ts';
import { ActionTable } from '../show-plan/view.tsx';
import type { LinkPlace } from '../source-link.ts';
import { Sourced } from '../to-source.tsx';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';

interface GroupProps {
  plan: Plan;
  group: Group;
  section: Section;
  progress: GroupProgress[];
  timeline: TimelineEntry[];
  mayEdit: boolean;
  link: LinkPlace;
}

export function GroupView(props: GroupProps) {
  const { plan, group, section, progress, timeline, mayEdit } = props;
  const total = progress[0]?.total ?? 0;
  return (
    <RecordPage
      title={titled(group.code, group.label)}
      caption={plan.levels.group}
      actions={mayEdit && <GroupActions plan={plan} group={group} />}
      summary={<Summary {...props} />}
      related={total > 0 && <ProgressTable progress={progress} />}
      timeline={timeline.length > 0 && <TimelineList entries={timeline} />}
    >
      {section.objectives.map(({ objective, actions }) => (
        <section>
          <h2 class="govuk-heading-m">
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={paths.objective({ planId: plan.id, objectiveId: objective.id })}
            >
              {nameOf(objective)}
            </a>
          </h2>
          <ActionTable actions={actions} caption={nameOf(objective)} />
          {actions.length === 0 && <p class="govuk-body">{editing.objective.noActions}</p>}
        </section>
      ))}
      {section.actions.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{words.actions.title}</h2>
          <ActionTable actions={section.actions} caption={titled(group.code, group.label)} />
        </section>
      )}
      {section.objectives.length + section.actions.length === 0 && <p class="govuk-body">{editing.group.noActions}</p>}
    </RecordPage>
  );
}

function GroupActions({ plan, group }: Pick<GroupProps, 'plan' | 'group'>) {
  const ids = { planId: plan.id, groupId: group.id };
  const into = (address: string) => withQuery(address, { group: group.id });
  return (
    <>
      <Button href={into(paths.newObjective(ids))}>{editing.group.addObjective(plan.levels.objective)}</Button>
      <Button href={into(paths.newAction(ids))}>{editing.action.newTitle(plan.levels.action)}</Button>
      <Button href={paths.editGroup(ids)} classes="govuk-button--secondary">
        {words.action.edit}
      </Button>
      <a class="govuk-link" href={paths.removeGroup(ids)}>
        {editing.remove}
      </a>
    </>
  );
}

function Summary({ group, link }: GroupProps) {
  const rows = (['code', 'label', 'statement'] as const).map((field) => ({
    key: editing.group[field],
    value: (
      <Sourced place={group.places[field]} link={link}>
        {group[field]}
      </Sourced>
    ),
    given: group[field] !== '',
  }));
  return <SummaryList rows={rows.filter(({ given }) => given)} />;
}
