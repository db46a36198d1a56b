import { withQuery } from '#platform/http';
import {
  Button,
  Details,
  Figure,
  formatDay,
  formatMoment,
  joinWords,
  Links,
  Register,
  RegisterTable,
  SummaryList,
} from '#platform/views';
import { type Lesson, type Outcome, outcomesByTool } from '../../domain/evaluation.ts';
import type { Plan } from '../../domain/plan.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { evaluationWords } from '../words-evaluation.ts';

const own = evaluationWords.list;

interface EvaluationProps {
  plan: Plan;
  outcomes: Outcome[];
  lessons: Lesson[];
  /** Outcomes in the plan's document that nobody has taken over. */
  printed: string[];
  mayEdit: boolean;
  mayFind: boolean;
}

export function EvaluationView(page: EvaluationProps) {
  const { plan, outcomes, mayEdit } = page;
  const planId = plan.id;
  return (
    <Register
      parts={<PlanNavigation plan={plan} current="evaluation" />}
      title={evaluationWords.title}
      caption={plan.title}
      lede={evaluationWords.lede}
      actions={mayEdit && <Button href={paths.newOutcome({ planId })}>{own.add}</Button>}
    >
      {outcomes.length === 0 ? <p class="govuk-body">{own.empty}</p> : <Picture outcomes={outcomes} />}
      <Printed {...page} />
      {outcomes.map((outcome) => (
        <OneOutcome outcome={outcome} {...page} />
      ))}
      <Learnt {...page} />
    </Register>
  );
}

function Picture({ outcomes }: { outcomes: Outcome[] }) {
  const tools = outcomesByTool(outcomes);
  const title = own.found(tools.length, outcomes.length);
  const from = tools.map(({ tool, of }) => ({ label: evaluationWords.tools[tool], to: of }));
  return (
    <Figure
      title={title}
      picture={<Links id="tools" title={own.picture} from={from} to={outcomes.map(({ text }) => text)} size="page" />}
      tablePlace="below"
      table={
        <RegisterTable
          caption={own.caption}
          columns={[own.outcome, own.shownBy, own.rhythm, own.agreedBy].map((text) => ({ text }))}
          rows={outcomes.map((one) => ({
            cells: [one.text, toolWords(one), one.rhythm, one.agreedBy || own.nobody],
          }))}
        />
      }
    />
  );
}

const toolWords = ({ tools, toolsText }: Outcome): string => {
  const named = joinWords(tools.map((tool) => evaluationWords.tools[tool]));
  return toolsText ? `${named}: ${toolsText}` : named;
};

function Printed({ plan, printed, mayEdit }: EvaluationProps) {
  if (printed.length === 0 || !mayEdit) return null;
  return (
    <Details summaryText={own.printed}>
      <ul class="govuk-list govuk-list--bullet">
        {printed.map((text) => (
          <li>
            {text}{' '}
            <a class="govuk-link" href={withQuery(paths.newOutcome({ planId: plan.id }), { text })}>
              {own.take}
              <span class="govuk-visually-hidden">: {text}</span>
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function OneOutcome({ outcome, plan, mayEdit, mayFind }: { outcome: Outcome } & EvaluationProps) {
  const ids = { planId: plan.id, evaluationOutcomeId: outcome.id };
  const ways = [
    ...(mayFind ? [{ text: own.addFinding, href: paths.addFinding(ids) }] : []),
    ...(mayEdit ? [{ text: own.change, href: paths.editOutcome(ids) }] : []),
    ...(mayEdit ? [{ text: own.remove, href: paths.removeOutcome(ids) }] : []),
  ];
  return (
    <section>
      <h2 class="govuk-heading-m">{outcome.text}</h2>
      {outcome.findings.length === 0 ? (
        <p class="govuk-body">{own.noFindings}</p>
      ) : (
        <SummaryList
          rows={outcome.findings.map(({ tool, kind, text, source, foundOn, by }) => ({
            key: own.finding(evaluationWords.tools[tool], formatDay(foundOn), source),
            value: (
              <>
                {kind === 'quote' ? <q class="app-preserved">{text}</q> : <span class="app-preserved">{text}</span>}
                <div class="govuk-hint govuk-!-margin-bottom-0">{own.noted(by)}</div>
              </>
            ),
          }))}
        />
      )}
      <ul class="govuk-list">
        {ways.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
              <span class="govuk-visually-hidden">: {outcome.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Learnt({ plan, lessons: [latest, ...earlier], mayFind }: EvaluationProps) {
  const words = ({ text, by, at }: Lesson) => (
    <>
      <p class="govuk-body app-preserved">{text}</p>
      <p class="govuk-body-s">{own.said(by, formatMoment(at))}</p>
    </>
  );
  return (
    <section>
      <h2 class="govuk-heading-m">{own.learnt}</h2>
      {latest ? words(latest) : <p class="govuk-body">{own.noLesson}</p>}
      {earlier.length > 0 && <Details summaryText={own.earlier}>{earlier.map(words)}</Details>}
      {mayFind && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.keepLesson({ planId: plan.id })}>
            {own.writeLesson}
          </a>
        </p>
      )}
    </section>
  );
}
