import type { SearchHit } from '#platform/room';
import { Button, Input, Overview } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface SearchProps {
  asked: string;
  groups: { kind: string; hits: SearchHit[] }[] | null;
}

export function SearchView({ asked, groups }: SearchProps) {
  const count = groups?.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  return (
    <Overview title={words.search.title}>
      <form method="get" action={paths.search()} role="search" class="app-search">
        <Input name="q" label={words.search.label} type="search" value={asked} />
        <Button>{words.search.button}</Button>
      </form>
      {groups && (
        <p class="govuk-body" role="status">
          {count === 0 ? words.search.none(asked) : words.search.found(count)}
        </p>
      )}
      {groups
        ?.filter(({ hits }) => hits.length > 0)
        .map((group) => (
          <Hits {...group} />
        ))}
    </Overview>
  );
}

function Hits({ kind, hits }: { kind: string; hits: SearchHit[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{kind}</h2>
      <ul class="govuk-list app-lines">
        {hits.map(({ text, href, under }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
            <span class="govuk-hint app-lines__note">{under}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
