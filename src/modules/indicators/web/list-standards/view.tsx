import { withQuery } from '#platform/http';
import { Register, RegisterTable } from '#platform/views';
import type { Standard } from '../../domain/definition.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { releasedWords } from '../words-released.ts';

const own = words.standards;

interface StandardsProps {
  standards: Standard[];
  maySee: boolean;
  mayRelease: boolean;
}

export function StandardsView({ standards, maySee, mayRelease }: StandardsProps) {
  return (
    <Register title={own.title} lede={own.lede}>
      {!maySee && <p class="govuk-body">{own.seeFigures}</p>}
      <RegisterTable
        caption={own.caption}
        columns={[
          { text: own.columns.title },
          { text: own.columns.indicators, numeric: true },
          { text: own.columns.source },
          ...(mayRelease ? [{ text: releasedWords.release.title }] : []),
        ]}
        rows={standards.map(({ code, title, source, indicators }) => ({
          cells: [
            maySee ? (
              <a class="govuk-link" href={withQuery(paths.standard(), { standard: code })}>
                {title}
              </a>
            ) : (
              title
            ),
            String(indicatorsOf(indicators)),
            source,
            ...(mayRelease
              ? [
                  <a class="govuk-link" href={withQuery(paths.release(), { standard: code })}>
                    {releasedWords.release.title}
                    <span class="govuk-visually-hidden">: {title}</span>
                  </a>,
                ]
              : []),
          ],
        }))}
      />
      <p class="govuk-body govuk-!-margin-top-6">
        <a class="govuk-link" href={paths.methods()}>
          {own.methods}
        </a>
      </p>
    </Register>
  );
}

/** 7a and 7b are one indicator. */
const indicatorsOf = (indicators: Standard['indicators']): number =>
  new Set(indicators.map(({ number }) => /^\d+/.exec(number)?.[0] ?? number)).size;
