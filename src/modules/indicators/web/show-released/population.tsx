import type { PublicationRow } from '#modules/equality-data';
import { formatDay, Report, WarningText } from '#platform/views';
import type { ReleasedPopulation } from '../../use-cases/released-population.ts';
import { paths } from '../paths.ts';
import { AboutArea, Comparisons, WhoLinks } from '../show-population/view.tsx';
import { population as words } from '../words-population.ts';
import { releasedWords } from '../words-released.ts';
import { WhyHidden } from './why-hidden.tsx';

const own = releasedWords.show;

interface ReleasedPopulationProps extends ReleasedPopulation {
  publication: PublicationRow;
  isOld: boolean;
  mayExplain: boolean;
}

export function ReleasedPopulationView({
  publication,
  area,
  groupLabel,
  picture,
  isOld,
  mayExplain,
}: ReleasedPopulationProps) {
  const { id, title, near, releasedAt, askedBy } = publication;
  const { who, present, comparisons } = picture;
  return (
    <Report title={title} lede={words.lede} about={<AboutArea area={area} />}>
      {isOld && <WarningText>{own.newer}</WarningText>}
      {who !== null && <WhoLinks present={present} who={who} address={paths.publication({ publicationId: id })} />}
      <section class="app-report__section">
        <p class="govuk-body">{own.released(formatDay(releasedAt ?? new Date(0)), askedBy)}</p>
        <WhyHidden publication={publication} mayExplain={mayExplain} />
        {near.map(({ close, title: other, releasedAt: on }) => (
          <p class="govuk-body">{own.near(close, other, formatDay(new Date(on)))}</p>
        ))}
        <a class="govuk-link" href={paths.publicationProof({ publicationId: id })}>
          {own.proof}
        </a>
      </section>
      {who !== null && <Comparisons who={who} area={area} comparisons={comparisons} groupLabel={groupLabel} />}
    </Report>
  );
}
