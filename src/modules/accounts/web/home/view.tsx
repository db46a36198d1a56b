import type { HomeLine, HomePart } from '#platform/room';
import { InsetText, Overview } from '#platform/views';
import { words } from '../words.ts';

interface HomeProps {
  name: string;
  firstVisit: boolean;
  filling: boolean;
  parts: { question: HomePart['question']; lines: HomeLine[] }[];
}

export function HomeView({ name, firstVisit, filling, parts }: HomeProps) {
  const lines = (question: HomePart['question']) =>
    parts.filter((part) => part.question === question).flatMap((p) => p.lines);
  return (
    <Overview title={words.home.hello(name)}>
      {filling && <InsetText>{words.home.filling}</InsetText>}
      <div class="app-columns app-columns--even">
        <Question title={words.home.needsMe} lines={lines('needs-me')} nothing={words.home.nothing['needs-me']} />
        <Question title={words.home.late} lines={lines('late')} nothing={words.home.nothing.late} />
      </div>
      <Question
        title={firstVisit ? words.home.changedFirst : words.home.changed}
        lines={lines('changed')}
        nothing={words.home.nothing.changed}
      />
    </Overview>
  );
}

function Question({ title, lines, nothing }: { title: string; lines: HomeLine[]; nothing: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{nothing}</p>
      ) : (
        <ul class="govuk-list app-lines">
          {lines.map(({ text, href, note }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
              {note && <span class="govuk-hint app-lines__note">{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
