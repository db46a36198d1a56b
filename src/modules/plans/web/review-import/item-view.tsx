import type { FormState } from '#platform/forms';
import { Checkboxes, Select, Tag } from '#platform/views';
import type { WordRun } from '../../domain/import-again/word-difference.ts';
import { againWords } from '../words-again.ts';
import { workbench } from '../words-workbench.ts';
import type { ReviewItem, ReviewLine } from './presenter.ts';

const texts = againWords.review;

interface ItemProps {
  item: ReviewItem;
  form: FormState;
}

/** One item of the plan or the file, each of its changes with a box to tick. */
export function Item({ item, form }: ItemProps) {
  const legend = (
    <>
      <span class="app-review__kind">{workbench.kinds[item.kind]}</span> {item.name}{' '}
      {item.doubtful && <Tag classes="govuk-tag--yellow">{texts.tags.doubtful}</Tag>}
      {item.inFile && <Side label={texts.after} runs={item.inFile} />}
    </>
  );
  return (
    <div class="app-review">
      {item.lines.length > 0 ? (
        <Checkboxes
          name="take"
          idPrefix={item.id}
          fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
          classes="govuk-checkboxes--small"
          items={item.lines.map((line) => ({ value: line.value, text: <Line line={line} /> }))}
          values={form.texts('take')}
        />
      ) : (
        <p class="govuk-body govuk-!-font-weight-bold">{legend}</p>
      )}
      {item.pair && <Pair item={item} form={form} />}
    </div>
  );
}

function Line({ line: { label, tag, before, after } }: { line: ReviewLine }) {
  return (
    <>
      {label} {tag && <Tag classes="govuk-tag--yellow">{tag}</Tag>}
      {before && <Side label={texts.before} runs={before} />}
      {after && <Side label={before ? texts.after : ''} runs={after} />}
    </>
  );
}

/** One of two texts; what only it has is marked. */
function Side({ label, runs }: { label: string; runs: readonly WordRun[] }) {
  return (
    <span class="app-review__side">
      {label && <span class="app-review__label">{label}: </span>}
      {runs.map(({ kind, text }) => {
        if (kind === 'both') return `${text} `;
        return <>{kind === 'before' ? <del>{text}</del> : <ins>{text}</ins>} </>;
      })}
    </span>
  );
}

function Pair({ item: { id, name, pair }, form }: ItemProps) {
  if (!pair) return null;
  const key = pair.now.slice(0, pair.now.indexOf('=') + 1);
  const chosen = form.texts('pair').find((text) => text.startsWith(key)) ?? pair.now;
  return (
    <Select
      name="pair"
      id={`${id}-pair`}
      label={{
        text: (
          <>
            {texts.pair} <span class="govuk-visually-hidden">{name}</span>
          </>
        ),
      }}
      items={pair.options}
      value={chosen}
    />
  );
}
