import { withQuery } from '#platform/http';
import { formatNumber, ScrollRegion, Table } from '#platform/views';
import type { Release } from '../../store/release-reader.ts';
import type { UnitQuality } from '../../use-cases/unit-quality.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = words.release;
const unit = checking.units;
const right = (text: string) => ({ text, format: 'numeric' as const });

/** How much is known of one characteristic in each unit, with links to the others. */
export function ByUnit({ release, units }: { release: Release; units: UnitQuality }) {
  const { kinds, by, about, rows } = units;
  const title = unit.title(words.field(about), words.field(by));
  const links = [
    ...kinds.filter((kind) => kind !== by).map((kind) => ({ by: kind as string, about })),
    ...release.reading.quality
      .filter(({ field }) => field !== about)
      .map(({ field }) => ({ by: by as string, about: field })),
  ];
  return (
    <section id="units">
      <h2 class="govuk-heading-m">{title}</h2>
      <ScrollRegion label={title}>
        <Table
          head={[
            words.field(by),
            ...[own.declared, own.total, own.known, own.preferNotToSay, own.notStated, own.notKnown].map(right),
            right(unit.notCollected),
          ]}
          rows={rows.map((one) => [
            one.unit === 'not-known' ? own.notKnown : one.unit,
            right(`${one.declared}%`),
            ...[one.total, one.known, one.preferNotToSay, one.notStated, one.notKnown, one.notCollected].map((n) =>
              right(formatNumber(n)),
            ),
          ])}
          firstCellIsHeader
        />
      </ScrollRegion>
      <p class="govuk-body">
        {unit.others}{' '}
        {links.map((link, index) => (
          <>
            {index > 0 && ', '}
            <a class="govuk-link" href={`${withQuery(paths.release({ releaseId: release.id }), link)}#units`}>
              {unit.link(words.field(link.about), words.field(link.by))}
            </a>
          </>
        ))}
      </p>
    </section>
  );
}
