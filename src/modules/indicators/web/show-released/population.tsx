import type { PublicationRow, Source, Waiver } from '#modules/equality-data';
import { Exports, formatDay, Report, WarningText } from '#platform/views';
import type { ReleasedPopulation } from '../../use-cases/released-population.ts';
import { paths } from '../paths.ts';
import { AboutArea, Comparisons, Unplaced, WhoLinks } from '../show-population/view.tsx';
import { population as words } from '../words-population.ts';
import { releasedWords } from '../words-released.ts';
import { exportsOf } from './exports.ts';
import { RestsOn, WhyHidden } from './why-hidden.tsx';

const own = releasedWords.show;

interface ReleasedPopulationProps extends ReleasedPopulation {
  publication: PublicationRow;
  isOld: boolean;
  mayExplain: boolean;
  waivers: readonly Waiver[];
  sources: readonly Source[];
}

export function ReleasedPopulationView(props: ReleasedPopulationProps) {
  const { publication, area, groupLabel, picture, isOld, mayExplain, waivers, sources } = props;
  const { id, title, near, releasedAt, askedBy, audience } = publication;
  const { who, present, comparisons } = picture;
  return (
    <Report title={title} lede={words.lede} about={<AboutArea area={area} />}>
      {isOld && <WarningText>{own.newer}</WarningText>}
      {who !== null && <WhoLinks present={present} who={who} address={paths.publication({ publicationId: id })} />}
      <section class="app-report__section">
        <p class="govuk-body">{own.released(formatDay(releasedAt ?? new Date(0)), askedBy, audience)}</p>
        <WhyHidden publication={publication} mayExplain={mayExplain} />
        <RestsOn sources={sources} />
        <Unplaced people={picture.unplaced} />
        {[
          ...waivers.map(({ what, reason, agreedBy, waivedAt, waivedBy }) =>
            own.waiver(what, reason, agreedBy, formatDay(waivedAt), waivedBy),
          ),
          ...near.map(({ close, title: other, releasedAt: on }) => own.near(close, other, formatDay(new Date(on)))),
        ].map((text) => (
          <p class="govuk-body">{text}</p>
        ))}
        <Exports exports={exportsOf(id)} />
      </section>
      {who !== null && <Comparisons who={who} area={area} comparisons={comparisons} groupLabel={groupLabel} />}
    </Report>
  );
}
