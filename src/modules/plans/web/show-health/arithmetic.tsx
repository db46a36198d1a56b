import { Details, ScrollRegion, Table } from '#platform/views';
import type { RuleScore } from '../../domain/health.ts';
import { healthRules } from '../../domain/health-rules.ts';
import type { StaleAfter } from '../../domain/stale.ts';
import { mostWords, vagueVerbs } from '../../domain/vague-words.ts';
import { healthWords } from '../words-health.ts';
import type { HealthPage } from './presenter.ts';

const own = healthWords.sum;
const number = (text: string) => ({ text, format: 'numeric' as const });
const rounded = (points: number) => points.toFixed(2);

/** The score, rule by rule, so that anybody can work it out again. */
export function Arithmetic({ health: { lines, points, weight, score } }: HealthPage) {
  if (score === null) return null;
  const line = ({ rule, weight: of, right, of: all, points: got }: RuleScore) => [
    healthWords.rules[rule].name,
    number(String(of)),
    number(String(right)),
    number(String(all)),
    number(got === null ? own.none : rounded(got)),
  ];
  return (
    <section id="score">
      <h2 class="govuk-heading-m">{own.title}</h2>
      <p class="govuk-body">{own.text}</p>
      <ScrollRegion label={own.title}>
        <Table
          caption={own.title}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={[own.rule, number(own.weight), number(own.right), number(own.of), number(own.points)]}
          rows={[
            ...lines.map(line),
            [own.total, number(String(weight)), number(''), number(''), number(rounded(points))],
          ]}
        />
      </ScrollRegion>
      <p class="govuk-body">
        <strong>{own.result(rounded(points), String(weight), score)}</strong>
      </p>
    </section>
  );
}

/** The rules in sentences, with the words that they go by. */
export function Explained({ stale }: { stale: StaleAfter }) {
  const { explain, rules } = healthWords;
  return (
    <Details summaryText={explain.title}>
      <dl>
        {healthRules.map(({ code }) => (
          <>
            <dt class="govuk-!-font-weight-bold">{rules[code].name}</dt>
            <dd class="govuk-!-margin-bottom-3">{rules[code].rule}</dd>
          </>
        ))}
      </dl>
      <p class="govuk-body">{stale.fromPlan ? explain.stale(stale.days) : explain.staleUsual(stale.days)}</p>
      <p class="govuk-body">
        {explain.vague(vagueVerbs.join(', '))} {explain.long(mostWords)}
      </p>
    </Details>
  );
}
