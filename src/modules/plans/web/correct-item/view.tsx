import type { ComponentChildren } from 'preact';
import {
  CancelLink,
  type FormState,
  LongTextField,
  type Option,
  PostForm,
  RadioField,
  SelectField,
  summaryOf,
  TextField,
  VersionField,
} from '#platform/forms';
import { InsetText, SummaryList, Task } from '#platform/views';
import { ChangedMeanwhile } from '../changed-meanwhile.tsx';
import { paths } from '../paths.ts';
import { workbench } from '../words-workbench.ts';
import type { Doing } from './form.ts';
import type { ItemPage } from './presenter.ts';

interface ItemProps {
  page: ItemPage;
  form: FormState;
}

/** One question about one item: what to do with it; each answer brings its own fields. */
export function CorrectItemView({ page, form }: ItemProps) {
  const { item, found } = page;
  const back = <CancelLink href={paths.planImport({ importId: found.id })} />;
  if (!item) return <Gone form={form} back={back} />;
  const loose = item.kind === 'unplaced';
  return (
    <Task
      title={loose ? workbench.item.looseTitle : workbench.item.title(workbench.kinds[item.kind])}
      caption={page.name}
      errors={summaryOf(form)}
    >
      <ChangedMeanwhile latest={page.latest} />
      {page.source && (
        <InsetText>
          <p class="govuk-body-s">
            {workbench.item.inFile}, {page.source.where}:
          </p>
          <p class="govuk-body app-preserved">{page.source.text}</p>
        </InsetText>
      )}
      <PostForm form={form} button={workbench.item.button} beside={back}>
        <VersionField form={form} />
        {loose ? (
          <>
            <input type="hidden" name="what" value="retype" />
            <KindField page={page} form={form} />
          </>
        ) : (
          <RadioField
            form={form}
            name="what"
            label={workbench.item.what}
            options={page.doings.map((doing) => optionOf(doing, { page, form }))}
          />
        )}
      </PostForm>
    </Task>
  );
}

function optionOf(doing: Doing, props: ItemProps): Option {
  const { page, form } = props;
  switch (doing) {
    case 'set':
      return { value: doing, text: workbench.item.set, conditional: <ItemFields {...props} /> };
    case 'move':
      return {
        ...{ value: doing, text: workbench.item.move },
        conditional: <SelectField form={form} name="place" label={workbench.item.place} options={page.places} />,
      };
    case 'merge':
      return { value: doing, text: workbench.item.merge, conditional: <MergeFields {...props} /> };
    case 'split':
      return { value: doing, text: workbench.item.split, conditional: <SplitFields {...props} /> };
    case 'retype':
      return { value: doing, text: workbench.item.retype, conditional: <KindField {...props} /> };
    case 'remove':
      return { value: doing, text: workbench.item.remove, hint: workbench.item.removeHint };
  }
}

const short = new Set(['number', 'code', 'timescale', 'status', 'due', 'label']);
const listed = new Set(['parts', 'leads', 'measures', 'updates']);

function ItemFields({ page: { fields }, form }: ItemProps) {
  return (
    <>
      {fields.map((name) => {
        const label = workbench.item.fields[name] ?? name;
        const hint = workbench.item.hints[name] ?? (listed.has(name) ? workbench.item.onePerLine : undefined);
        const bound = { form, name, label, ...(hint ? { hint } : {}) };
        if (!short.has(name)) return <LongTextField {...bound} rows={listed.has(name) ? 2 : 3} />;
        return name === 'number' || name === 'code' ? (
          <TextField {...bound} classes="govuk-input--width-10" />
        ) : (
          <TextField {...bound} />
        );
      })}
    </>
  );
}

function MergeFields({ page: { before }, form }: ItemProps) {
  return (
    <>
      {before && <p class="govuk-body">{workbench.item.into(before.name)}</p>}
      <RadioField
        form={form}
        name="as"
        label={workbench.item.as}
        options={[
          { value: 'text', text: workbench.item.asText },
          { value: 'part', text: workbench.item.asPart },
        ]}
      />
    </>
  );
}

function SplitFields({ page: { parts }, form }: ItemProps) {
  return (
    <RadioField
      form={form}
      name="at"
      label={workbench.item.splitAt}
      options={[
        ...(parts > 0 ? [{ value: 'parts', text: workbench.item.atParts(parts) }] : []),
        {
          value: 'text',
          text: workbench.item.atText,
          conditional: (
            <LongTextField
              form={form}
              name="broken"
              label={workbench.item.broken}
              hint={workbench.item.brokenHint}
              rows={4}
            />
          ),
        },
      ]}
    />
  );
}

function KindField({ page: { kinds }, form }: ItemProps) {
  return (
    <RadioField
      form={form}
      name="to"
      label={workbench.item.to}
      hint={workbench.item.toHint}
      options={kinds.map((kind) => ({ value: kind, text: workbench.kinds[kind] }))}
    />
  );
}

/** The item went while somebody was at it: what they typed is not lost. */
function Gone({ form, back }: { form: FormState; back: ComponentChildren }) {
  const typed = Object.entries(workbench.item.fields).flatMap(([name, key]) =>
    form.value(name) ? [{ key, value: <span class="app-preserved">{form.value(name)}</span> }] : [],
  );
  return (
    <Task title={workbench.newer.goneTitle} lede={workbench.newer.gone}>
      {typed.length > 0 && <SummaryList rows={typed} />}
      <p class="govuk-body">{back}</p>
    </Task>
  );
}
