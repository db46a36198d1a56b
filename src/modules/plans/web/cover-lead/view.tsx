import type { Person } from '#modules/accounts';
import { DayField, type FormState, PostForm, SelectField, summaryOf } from '#platform/forms';
import { formatDay, Table, Task } from '#platform/views';
import type { Cover } from '../../store/cover-reader.ts';
import { paths } from '../paths.ts';
import { running } from '../words-running.ts';

const own = running.cover;

interface CoverLeadProps {
  people: Person[];
  /** Those who may be covered by who asks. */
  away: Person[];
  covers: (Cover & { away: string; acting: string; mayEnd: boolean })[];
  mayHandOver: boolean;
  form: FormState;
}

export function CoverLeadView({ people, away, covers, mayHandOver, form }: CoverLeadProps) {
  const options = (some: Person[]) => some.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Task title={own.title} lede={own.lede} errors={summaryOf(form)}>
      <h2 class="govuk-heading-m">{own.current}</h2>
      {covers.length === 0 ? <p class="govuk-body">{own.none}</p> : <Covers covers={covers} />}
      <h2 class="govuk-heading-m">{own.add}</h2>
      <PostForm form={form} button={own.button}>
        <SelectField form={form} name="personId" label={own.away} empty="" options={options(away)} />
        <SelectField form={form} name="coverId" label={own.acting} empty="" options={options(people)} />
        <DayField form={form} name="fromOn" label={own.fromOn} />
        <DayField form={form} name="toOn" label={own.toOn} />
      </PostForm>
      {mayHandOver && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.handOver()}>
            {own.handOverTitle}
          </a>
        </p>
      )}
    </Task>
  );
}

const Covers = ({ covers }: Pick<CoverLeadProps, 'covers'>) => (
  <Table
    caption={own.current}
    captionClasses="govuk-visually-hidden"
    firstCellIsHeader
    head={[own.away, own.acting, own.from, own.to, own.end]}
    rows={covers.map(({ id, away, acting, fromOn, toOn, mayEnd }) => [
      away,
      acting,
      formatDay(fromOn),
      formatDay(toOn),
      mayEnd && (
        <a class="govuk-link" href={paths.endCover({ leadCoverId: id })}>
          {own.end}
          <span class="govuk-visually-hidden">: {own.row(acting, away)}</span>
        </a>
      ),
    ])}
  />
);
