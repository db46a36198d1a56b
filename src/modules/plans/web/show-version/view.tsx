import { withQuery } from '#platform/http';
import {
  type Content,
  formatDay,
  formatMoment,
  formatPeriod,
  joinWords,
  RegisterTable,
  Report,
  SummaryList,
} from '#platform/views';
import { nameOf, type Plan, titled } from '../../domain/plan.ts';
import type { FrozenAction, FrozenCount, FrozenGroup, FrozenPlan } from '../../domain/versions/frozen-plan.ts';
import type { PlanVersion } from '../../store/version-reader.ts';
import { ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { frozenFieldWord, frozenLines } from '../version-fields.ts';
import { words } from '../words.ts';
import { versionWords } from '../words-versions.ts';

const own = versionWords.show;

interface VersionProps {
  plan: Plan;
  version: PlanVersion;
  content: FrozenPlan;
}

/** All but the links is drawn from the frozen content. */
export function VersionView({ plan, version, content }: VersionProps) {
  const ids = { planId: plan.id, planVersionId: version.id };
  const { frozen } = content;
  const groups = [...content.groups, null];
  const about = frozenLines('about', content.plan.about, content);
  return (
    <Report
      title={content.plan.title}
      caption={own.caption(frozen?.number ?? 0, frozen?.label ?? '')}
      lede={joinWords(
        [content.organisation, ...content.plan.bodies].filter((name, at, all) => all.indexOf(name) === at),
      )}
      about={<About content={content} hash={version.contentHash} />}
      contents={[
        { text: own.counts, href: '#counts' },
        ...content.groups.map((group) => ({ text: titled(group.code, group.label), href: `#group-${group.id}` })),
      ]}
    >
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.versionFile(ids)} download>
            {own.download}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.versionBytes(ids)} download>
            {own.downloadBytes}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={withQuery(paths.compareVersions(ids), { a: version.id, b: 'now' })}>
            {versionWords.list.compareNow}
          </a>
        </li>
      </ul>
      <Counts content={content} />
      {groups.map((group) => (
        <Group group={group} content={content} />
      ))}
      <Lines
        title={own.promises}
        lines={content.commitments.map(({ text, dueOn }) => `${text} (${dueOn ? formatDay(dueOn) : own.noDue})`)}
      />
      <Evaluation content={content} />
      <Lines title={own.about} lines={about} />
      <Lines title={own.legend} lines={frozenLines('legend', content.legend, content)} />
    </Report>
  );
}

function About({ content: { frozen, asOf, plan }, hash }: { content: FrozenPlan; hash: string }) {
  return (
    <>
      {frozen && own.frozen(frozen.by, formatMoment(new Date(frozen.at)))} {frozen?.reason} {own.asOf(formatDay(asOf))}{' '}
      {plan.periodText || formatPeriod(plan.periodFrom, plan.periodTo)}
      <br />
      {own.kept} <code class="app-hash">{hash}</code>. {own.proof}
    </>
  );
}

function Counts({ content: { counts, legend, groups } }: { content: FrozenPlan }) {
  const nameOfGroup = (id: string | null) => {
    const group = groups.find((one) => one.id === id);
    return group ? titled(group.code, group.label) : words.noGroup;
  };
  const cells = ({ ratings, noData, total }: FrozenCount): string[] => [
    ...legend.map(({ code }) => String(ratings.find((one) => one.code === code)?.count ?? 0)),
    String(noData),
    String(total),
  ];
  return (
    <section id="counts">
      <h2 class="govuk-heading-m">{own.counts}</h2>
      <RegisterTable
        caption={own.counts}
        columns={[
          { text: own.group },
          ...[...legend.map(ratingWord), words.noData, own.total].map((text) => ({ text, numeric: true })),
        ]}
        rows={[
          ...counts.groups.map((one) => ({ cells: [nameOfGroup(one.groupId), ...cells(one)] })),
          { cells: [own.all, ...cells(counts)] },
        ]}
      />
    </section>
  );
}

function Group({ group, content }: { group: FrozenGroup | null; content: FrozenPlan }) {
  const within = ({ groupId }: { groupId: string | null }) =>
    group ? groupId === group.id : !content.groups.some(({ id }) => id === groupId);
  const actions = content.actions.filter(within);
  const objectives = content.objectives.filter(within);
  if (!group && actions.length + objectives.length === 0) return null;
  const loose = actions.filter(({ objectiveId }) => !objectives.some(({ id }) => id === objectiveId));
  return (
    <section {...(group ? { id: `group-${group.id}` } : {})}>
      <h2 class="govuk-heading-m">{group ? titled(group.code, group.label) : words.noGroup}</h2>
      {group?.statement && <p class="govuk-body">{group.statement}</p>}
      {objectives.map((objective) => (
        <>
          <h3 class="govuk-heading-s">{nameOf(objective)}</h3>
          {objective.aim && objective.text && <p class="govuk-body-s">{objective.aim}</p>}
          <Actions
            actions={actions.filter(({ objectiveId }) => objectiveId === objective.id)}
            content={content}
            level={4}
          />
        </>
      ))}
      <Actions actions={loose} content={content} level={3} />
    </section>
  );
}

/** In this order. */
const shown: (keyof FrozenAction)[] = [
  ...(['rating', 'status', 'leads', 'timescaleText', 'startsOn', 'dueOn', 'slips', 'parts', 'measures'] as const),
  ...(['updates', 'characteristics', 'dutyAims', 'bodies', 'origins'] as const),
];

function Actions({ actions, content, level }: { actions: FrozenAction[]; content: FrozenPlan; level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <>
      {actions.map((action) => (
        <>
          <Heading class="govuk-heading-s">{titled(action.number, action.text)}</Heading>
          <Rows rows={shown.map((field) => [field, action[field]])} content={content} />
        </>
      ))}
    </>
  );
}

function Evaluation({ content }: { content: FrozenPlan }) {
  const { outcomes, lessons } = content;
  if (outcomes.length + lessons.length === 0) return null;
  const fields = ['tools', 'toolsText', 'rhythm', 'agreedBy', 'findings'] as const;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.evaluation}</h2>
      {outcomes.map((outcome) => (
        <>
          <h3 class="govuk-heading-s">{outcome.text}</h3>
          <Rows rows={fields.map((field) => [field, outcome[field]])} content={content} />
        </>
      ))}
      <Rows rows={[['lessons', lessons]]} content={content} />
    </section>
  );
}

/** What is empty is left out. */
const Rows = ({ rows, content }: { rows: [string, unknown][]; content: FrozenPlan }) => (
  <SummaryList
    classes="govuk-summary-list--no-border"
    rows={rows.flatMap(([field, value]) => {
      const lines = frozenLines(field, value, content);
      return lines.length === 0 ? [] : [{ key: frozenFieldWord(field), value: <TextLines lines={lines} /> }];
    })}
  />
);

const TextLines = ({ lines }: { lines: readonly Content[] }) => (
  <>
    {lines.map((line) => (
      <div class="app-preserved">{line}</div>
    ))}
  </>
);

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}
