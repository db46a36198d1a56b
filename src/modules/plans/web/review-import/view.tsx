import { CancelLink, DayField, type FormState, PostForm, summaryOf, VersionField } from '#platform/forms';
import { Button, Checkboxes, ErrorSummary, formatDay, InsetText, Overview, StatusTag } from '#platform/views';
import { takeCounts, takeOrder } from '../../domain/import-again/choice.ts';
import { paths } from '../paths.ts';
import { againWords, type Section } from '../words-again.ts';
import { Item } from './item-view.tsx';
import type { ReviewPage } from './presenter.ts';

interface ReviewProps {
  page: ReviewPage;
  form: FormState;
}

const texts = againWords.review;

export function ReviewView({ page, form }: ReviewProps) {
  const { compared, role, matched, actions, sections, seen, found } = page;
  const compare = (
    <Button classes="govuk-button--secondary" name="intent" value="compare" preventDoubleClick>
      {texts.compareAgain}
    </Button>
  );
  const back = <CancelLink href={paths.updatePlan({ importId: found.id })} />;
  return (
    <Overview title={texts.title[role]} caption={compared.tree.plan.title} lede={texts.matched(matched, actions)}>
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      {seen?.decidedAt && <InsetText>{texts.seen(seen.decidedBy ?? '', formatDay(seen.decidedAt))}</InsetText>}
      <p class="govuk-body">{role === 'report' ? texts.hintReport : texts.hint}</p>
      <Contents sections={sections} role={role} />
      <PostForm
        form={form}
        button={texts.apply[role]}
        beside={
          <>
            {compare}
            {back}
          </>
        }
      >
        <div id="version" tabindex={-1}>
          <VersionField form={form} />
          <VersionField form={form} name="state" />
        </div>
        {role === 'report' && <DayOfReport page={page} form={form} />}
        {sections.map(({ section, items }) => (
          <section id={section} tabindex={-1} aria-labelledby={`${section}-title`}>
            <h2 class="govuk-heading-m" id={`${section}-title`}>
              {titleOf(section, role)} <StatusTag word={String(items.length)} />
            </h2>
            {noteOf(section, role) && <p class="govuk-body">{noteOf(section, role)}</p>}
            {items.map((item) => (
              <Item item={item} form={form} />
            ))}
          </section>
        ))}
        <Whole page={page} form={form} />
      </PostForm>
    </Overview>
  );
}

const titleOf = (section: Section, role: ReviewPage['role']): string => {
  if (role === 'report' && section === 'changed') return texts.reported;
  return role === 'report' && section === 'new' ? texts.unplanned : texts.sections[section];
};

function noteOf(section: Section, role: ReviewPage['role']): string | null {
  if (section === 'new') return role === 'report' ? texts.notes.unplanned : null;
  return section === 'first' || section === 'gone' || section === 'kept' ? texts.notes[section] : null;
}

function Contents({ sections, role }: Pick<ReviewPage, 'sections' | 'role'>) {
  if (sections.length === 0) return <p class="govuk-body">{texts.same}</p>;
  return (
    <nav aria-label={texts.title[role]}>
      <ul class="govuk-list">
        {sections.map(({ section, items }) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={`#${section}`}>
              {titleOf(section, role)} ({items.length})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DayOfReport({ page: { compared, found }, form }: ReviewProps) {
  const day = found.comparison?.reportedOn;
  return (
    <>
      <DayField form={form} name="reportedOn" label={texts.reportedOn} hint={texts.reportedHint} />
      <p class="govuk-body">{texts.byName(compared.reporter.name, day ? formatDay(day) : null)}</p>
    </>
  );
}

/** What is about no single item. */
function Whole({ page: { compared, role, unmentioned }, form }: ReviewProps) {
  const { comparison, counts } = compared;
  const ticks = [
    comparison.reordered && { value: takeOrder, text: texts.order },
    counts.length > 0 && { value: takeCounts, text: texts.counts(counts.length) },
  ].filter((one) => one !== false);
  return (
    <>
      {ticks.length > 0 && (
        <Checkboxes
          name="take"
          idPrefix="take-whole"
          fieldset={{ legend: { text: texts.whole, classes: 'govuk-fieldset__legend--s' } }}
          classes="govuk-checkboxes--small"
          items={ticks}
          values={form.texts('take')}
        />
      )}
      {role === 'report' && unmentioned > 0 && <p class="govuk-body">{texts.unmentioned(unmentioned)}</p>}
      {role === 'version' && <p class="govuk-body">{texts.facts}</p>}
    </>
  );
}
