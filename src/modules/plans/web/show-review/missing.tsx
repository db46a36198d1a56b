import { withQuery } from '#platform/http';
import { paths } from '../paths.ts';
import { healthWords } from '../words-health.ts';
import { reviewWords } from '../words-reviews.ts';
import type { MissingThings } from './presenter.ts';

const own = reviewWords.show;

export function Missing({
  planId,
  missing: { waiting, unanswered, lacks },
}: {
  planId: string;
  missing: MissingThings;
}) {
  const isWhole = waiting.length + unanswered.length + lacks.length === 0;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.missing}</h2>
      {isWhole && <p class="govuk-body">{own.nothingMissing}</p>}
      <List title={own.waiting} items={waiting.map(({ name, count }) => ({ text: own.waitingFor(name, count) }))} />
      <List
        title={own.unanswered}
        items={unanswered.map(({ id, name }) => ({ text: name, href: paths.action({ planId, actionId: id }) }))}
      />
      <List
        title={own.lacks}
        items={lacks.map(({ rule, count, of }) => ({
          text: `${healthWords.rules[rule].name}: ${own.count(count, of)}`,
          href: `${withQuery(paths.health({ planId }), { rule })}#findings`,
        }))}
      />
    </section>
  );
}

function List({ title, items }: { title: string; items: { text: string; href?: string }[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {items.map(({ text, href }) => (
          <li>
            {href ? (
              <a class="govuk-link" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
