import { withQuery } from '#platform/http';
import {
  Button,
  Exports,
  FilterForm,
  formatDay,
  InsetText,
  KeyFigure,
  NextStep,
  Overview,
  Pager,
  RegisterTable,
  Select,
} from '#platform/views';
import { healthRules } from '../../domain/health-rules.ts';
import { titled } from '../../domain/plan.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { healthWords as own } from '../words-health.ts';
import { Arithmetic, Explained } from './arithmetic.tsx';
import type { HealthPage, HealthRow } from './presenter.ts';
import { Promises } from './promises.tsx';
import { manyOf } from './repairs.ts';

export const pageSize = 50;

export function HealthView(data: HealthPage & { page: number }) {
  const { tree, health, facts } = data;
  const { plan } = tree;
  const { score, findings } = health;
  const open = findings.filter(({ rule }) => rule === 'promise').length;
  return (
    <Overview
      parts={<PlanNavigation plan={plan} current="health" />}
      title={own.title}
      caption={plan.title}
      lede={own.lede(formatDay(facts.today))}
      figures={
        <>
          {score === null ? (
            <KeyFigure value={own.scoreNone} label={own.scoreNoneNote} />
          ) : (
            <KeyFigure value={String(score)} label={own.score} href="#score" />
          )}
          <KeyFigure value={String(findings.length)} label={own.findings} href="#findings" />
          {facts.commitments.length > 0 && <KeyFigure value={String(open)} label={own.promisesOpen} href="#promises" />}
        </>
      }
      next={<Worst {...data} />}
    >
      {plan.state === 'closed' && <InsetText>{own.closed}</InsetText>}
      <Findings {...data} />
      <Promises {...data} />
      <Arithmetic {...data} />
      <Explained stale={data.stale} />
    </Overview>
  );
}

/** The rule that costs the most, and the way to it. */
function Worst({ tree, health: { worst, lines }, mayEdit }: HealthPage) {
  const planId = tree.plan.id;
  const line = lines.find(({ rule }) => rule === worst);
  if (!worst || !line) return <NextStep title={own.allWell} />;
  const many = mayEdit ? manyOf(planId, worst) : null;
  return (
    <NextStep
      title={own.worst(own.rules[worst].name)}
      actions={
        <>
          <Button href={`${withQuery(paths.health({ planId }), { rule: worst })}#findings`}>{own.seeWorst}</Button>
          {many && (
            <a class="govuk-link" href={many}>
              {own.many}
            </a>
          )}
        </>
      }
    >
      <p class="govuk-body">
        {own.worstCount(line.of - line.right, line.of)}. {own.rules[worst].rule}
      </p>
    </NextStep>
  );
}

function Findings({ tree, asked, rows, mayEdit, page }: HealthPage & { page: number }) {
  const planId = tree.plan.id;
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  const many = mayEdit && asked.rule ? manyOf(planId, asked.rule) : null;
  const filtered = asked.rule !== '' || asked.group !== '';
  return (
    <section id="findings">
      <h2 class="govuk-heading-m">{own.caption}</h2>
      <FilterForm
        action={paths.health({ planId })}
        clearHref={paths.health({ planId })}
        fields={<Filters tree={tree} asked={asked} />}
        place="top"
      />
      <div class="app-register__bar">
        <p class="govuk-body app-register__summary">
          {own.found(rows.length)}
          {many && (
            <>
              {'. '}
              <a class="govuk-link" href={many}>
                {own.many}
              </a>
            </>
          )}
        </p>
        <Exports
          exports={[
            { text: words.actions.csv, href: withQuery(paths.healthCsv({ planId }), asked) },
            { text: words.actions.xlsx, href: withQuery(paths.healthXlsx({ planId }), asked) },
          ]}
        />
      </div>
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{filtered ? own.emptyFiltered : own.allWell}</p>}
        columns={[{ text: own.columns.what }, { text: own.columns.wrong }, { text: own.columns.repair }]}
        rows={shown.map((row) => ({ cells: cellsOf(row) }))}
      />
      <Pager
        total={rows.length}
        size={pageSize}
        page={page}
        hrefOf={(to) => `${withQuery(paths.health({ planId }), { ...asked, page: String(to) })}#findings`}
      />
    </section>
  );
}

function cellsOf({ finding, name, href, wrong, repair }: HealthRow) {
  return [
    href ? (
      <a class="govuk-link" href={href}>
        {name}
      </a>
    ) : (
      name
    ),
    wrong,
    repair ? (
      <a class="govuk-link" href={repair}>
        {own.rules[finding.rule].repair}
        <span class="govuk-visually-hidden">: {name}</span>
      </a>
    ) : (
      ''
    ),
  ];
}

function Filters({ tree, asked }: Pick<HealthPage, 'tree' | 'asked'>) {
  const any = { value: '', text: own.filter.any };
  return (
    <>
      <Select
        name="rule"
        id="rule"
        label={own.filter.rule}
        value={asked.rule}
        items={[any, ...healthRules.map(({ code }) => ({ value: code, text: own.rules[code].name }))]}
      />
      <Select
        name="group"
        id="group"
        label={tree.plan.levels.group}
        value={asked.group}
        items={[
          any,
          ...tree.groups.map(({ id, code, label }) => ({ value: id, text: titled(code, label) })),
          { value: 'none', text: own.filter.noGroup },
        ]}
      />
    </>
  );
}
