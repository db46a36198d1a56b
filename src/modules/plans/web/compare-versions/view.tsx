import { formatDay, Register, Select, StatusTag, SummaryList, type Tone } from '#platform/views';
import type { WordRun } from '../../domain/import-again/word-difference.ts';
import type { ItemDifference } from '../../domain/versions/compare.ts';
import { MarkedWords } from '../marked-words.tsx';
import { paths } from '../paths.ts';
import { versionWords } from '../words-versions.ts';
import type { ComparedField, ComparedItem, ComparePage } from './presenter.ts';

const own = versionWords.compare;

export function CompareView(page: ComparePage) {
  const { plan, versions, counts, sections } = page;
  const address = paths.compareVersions({ planId: plan.id });
  return (
    <Register
      title={own.title}
      caption={plan.title}
      lede={versions.length === 0 ? own.none : own.finding(counts)}
      filters={{ action: address, clearHref: address, fields: <Choice {...page} />, place: 'top' }}
    >
      {sections.length === 0 && <p class="govuk-body">{own.nothing}</p>}
      {sections.map(({ title, items, fields }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <Fields fields={fields} />
          {items.map((item) => (
            <Item item={item} />
          ))}
        </section>
      ))}
    </Register>
  );
}

function Choice({ versions, asked }: ComparePage) {
  const items = [
    { value: 'now', text: own.now },
    ...versions.map(({ id, number, label, frozenAt }) => ({
      ...{ value: id, text: own.option(number, label, formatDay(frozenAt)) },
    })),
  ];
  const show = [
    { value: '', text: own.changedOnly },
    { value: 'everything', text: own.everything },
  ];
  return (
    <>
      <Select name="a" id="a" label={own.earlier} value={asked.a} items={items} />
      <Select name="b" id="b" label={own.later} value={asked.b} items={items} />
      <Select name="show" id="show" label={own.show} value={asked.everything ? 'everything' : ''} items={show} />
    </>
  );
}

const tones: Record<ItemDifference['what'], Tone> = {
  ...{ same: 'quiet', added: 'good', removed: 'late', changed: 'watch' },
};

const Item = ({ item: { kind, name, what, moved, fields } }: { item: ComparedItem }) => (
  <div class="app-review">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-2">
      <span class="app-review__kind">{versionWords.kinds[kind]}</span> {name}{' '}
      <StatusTag word={own.what[what]} tone={tones[what]} /> {moved && <StatusTag word={own.moved} tone="watch" />}
    </h3>
    <Fields fields={fields} />
  </div>
);

function Fields({ fields }: { fields: ComparedField[] }) {
  if (fields.length === 0) return null;
  return (
    <SummaryList
      classes="app-compared"
      rows={fields.map(({ label, before, after }) => ({
        key: label,
        value: (
          <div class="app-review app-compared__sides">
            <Side label={own.earlier} lines={before} />
            <Side label={own.later} lines={after} />
          </div>
        ),
      }))}
    />
  );
}

const Side = ({ label, lines }: { label: string; lines: WordRun[][] }) => (
  <div>
    <span class="app-review__label">{label}: </span>
    {lines.length === 0 && own.empty}
    {lines.map((runs) => (
      <div class="app-preserved">
        <MarkedWords runs={runs} />
      </div>
    ))}
  </div>
);
