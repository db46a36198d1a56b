import {
  Button,
  type Content,
  formatDay,
  formatPeriod,
  Report,
  ScrollRegion,
  SummaryList,
  Table,
} from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import type { PlanImport, WholeImport } from '../../store/import-reader.ts';
import type { Commitment } from '../../store/plan-reader.ts';
import { ruleSentences } from '../edit-legend/rule.ts';
import { PlanNavigation, RatingTag } from '../parts.tsx';
import { paths } from '../paths.ts';
import type { LinkPlace } from '../source-link.ts';
import { Sourced } from '../to-source.tsx';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { Origin } from './origin-view.tsx';

export interface AboutProps {
  plan: Plan;
  commitments: Commitment[];
  /** The import that it came from. */
  origin: WholeImport | null;
  /** All that it came from, this one too. */
  files: PlanImport[];
  mayEdit: boolean;
  link: LinkPlace;
}

export function AboutView(props: AboutProps) {
  const { plan, mayEdit } = props;
  const planId = plan.id;
  return (
    <Report
      title={editing.about.title}
      caption={plan.title}
      lede={editing.about.lede}
      parts={<PlanNavigation plan={plan} current="about" />}
      actions={
        mayEdit && (
          <Button href={paths.editPlan({ planId })} classes="govuk-button--secondary">
            {words.plan.edit}
          </Button>
        )
      }
    >
      <Facts {...props} />
      <Roles plan={plan} />
      <Lists {...props} />
      <Ratings {...props} />
      <Origin {...props} />
    </Report>
  );
}

function Facts({ plan }: AboutProps) {
  const { levels, about } = plan;
  const { name, role, date } = about.signOff ?? { name: '', role: null, date: null };
  const rows: [string, string][] = [
    [words.proposal.bodies, plan.bodies.map(({ label }) => label).join('; ')],
    [words.proposal.period, plan.periodText],
    [editing.plan.periodFrom, plan.periodFrom ? formatDay(plan.periodFrom) : ''],
    [editing.plan.periodTo, plan.periodTo ? formatDay(plan.periodTo) : ''],
    [words.proposal.levels, [levels.group, levels.objective, levels.action].join(' › ')],
    [words.otherFields.anchorOn ?? '', plan.anchorOn ? formatDay(plan.anchorOn) : ''],
    [editing.plan.state, editing.plan.states[plan.state]],
    [words.proposal.signOff, [name, role, date && formatDay(date)].filter(Boolean).join(', ')],
  ];
  return (
    <section>
      <h2 class="govuk-heading-m">{editing.about.facts}</h2>
      <SummaryList rows={rows.map(([key, value]) => ({ key, value: value || words.proposal.nothingGiven }))} />
    </section>
  );
}

function Roles({ plan: { about } }: Pick<AboutProps, 'plan'>) {
  if (about.roles.length === 0) return null;
  return (
    <ScrollRegion label={words.proposal.roles}>
      <Table
        caption={words.proposal.roles}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[editing.about.role, editing.about.holder]}
        rows={about.roles.map(({ role, holder }) => [role, holder])}
      />
    </ScrollRegion>
  );
}

function Lists({ plan: { about, horizons }, commitments, link }: AboutProps) {
  const characteristics = about.characteristics.map(({ text, local }) =>
    local ? `${text} (${editing.about.local})` : text,
  );
  return (
    <>
      <List title={words.proposal.outcomes} items={about.outcomes} />
      <List title={words.proposal.metrics} items={about.metrics} />
      <List title={words.proposal.reviewCycle} items={about.reviewCycle} />
      <List title={words.proposal.characteristics} items={characteristics} />
      <List
        title={words.proposal.horizons}
        items={horizons.map(({ word, from, to }) => `${word}: ${formatPeriod(from, to)}`)}
      />
      <List
        title={words.proposal.commitments}
        items={commitments.map(({ text, dueOn, places }) => (
          <Sourced place={places.text} link={link}>
            {dueOn ? `${text} (${editing.about.due(formatDay(dueOn))})` : text}
          </Sourced>
        ))}
      />
      <List
        title={editing.about.figures}
        items={about.figures.map(({ text, place }) => (
          <Sourced place={place} link={link}>
            {text}
          </Sourced>
        ))}
      />
    </>
  );
}

/** A list under a heading; nothing at all where there is none. */
function List({ title, items }: { title: string; items: readonly Content[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Ratings({ plan, mayEdit }: AboutProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">{editing.about.ratings}</h2>
      <ScrollRegion label={editing.about.ratings}>
        <Table
          caption={editing.about.ratings}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={[editing.legend.word, editing.legend.meaning, words.fields.rating]}
          rows={plan.legend.map((entry) => [entry.word, entry.meaning, <RatingTag rating={entry} />])}
        />
      </ScrollRegion>
      <ul class="govuk-list govuk-list--bullet">
        {ruleSentences(plan.legend).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {mayEdit && plan.state === 'active' && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.legend({ planId: plan.id })}>
            {editing.about.changeRatings}
          </a>
        </p>
      )}
    </section>
  );
}
