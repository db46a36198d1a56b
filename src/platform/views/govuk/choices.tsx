import { Fieldset, type FieldsetOption } from './fieldset.tsx';
import { FormGroup, type QuestionProps, questionNotes, questionOf } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import {
  type Attributes,
  type Content,
  classList,
  type Gapped,
  isBlank,
  isPresent,
  type Styled,
  textOption,
  type Words,
} from './options.ts';

/** What radios and checkboxes have in common. */
export interface ChoiceItem {
  value: string | number;
  text: Content;
  id?: string;
  label?: Styled;
  hint?: Words;
  checked?: boolean;
  disabled?: boolean;
  /** Shown only while the item is chosen (and always, where there is no script). */
  conditional?: Content;
  attributes?: Attributes;
}

export interface DividerItem {
  divider: Content;
}

export interface ChoicesProps<Item> extends QuestionProps, Styled {
  name: string;
  /** Defaults to the name; the first item has it as its id, so that an error summary can link to it. */
  idPrefix?: string;
  fieldset?: FieldsetOption;
  items: Gapped<Item | DividerItem>;
}

interface ChoicesFrameProps<Item> {
  kind: 'radios' | 'checkboxes';
  choices: ChoicesProps<Item>;
  inputOf: (item: Item) => { name: string; checked: boolean; attributes?: Attributes };
}

export function ChoicesFrame<Item extends ChoiceItem>({ kind, choices, inputOf }: ChoicesFrameProps<Item>) {
  const { fieldset, items, classes, attributes, formGroup } = choices;
  const idPrefix = choices.idPrefix ?? choices.name;
  const outer = fieldset?.describedBy || choices.describedBy;
  const { describedBy, hintAndError } = questionNotes(idPrefix, { ...choices, describedBy: outer });
  const inner = (
    <>
      {hintAndError}
      <div class={classList(`govuk-${kind}`, classes)} {...attributes} data-module={`govuk-${kind}`}>
        {formGroup?.beforeInput}
        {items.map((item, index) => {
          if (!isPresent(item)) return null;
          if ('divider' in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>;
          const id = item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
          const groupNotes = kind === 'checkboxes' && !fieldset ? describedBy : undefined;
          return <Choice kind={kind} id={id} item={item} input={inputOf(item)} describedBy={groupNotes} />;
        })}
        {formGroup?.afterInput}
      </div>
    </>
  );
  return (
    <FormGroup {...questionOf(choices)}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

interface ChoiceProps {
  kind: 'radios' | 'checkboxes';
  id: string;
  item: ChoiceItem;
  input: { name: string; checked: boolean; attributes?: Attributes };
  describedBy?: string;
}

function Choice({ kind, id, item, input, describedBy }: ChoiceProps) {
  const block = `govuk-${kind}`;
  const hint = isBlank(item.hint) ? undefined : textOption(item.hint);
  const hintId = hint && `${id}-item-hint`;
  const conditionalId = isBlank(item.conditional) ? undefined : `conditional-${id}`;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={input.name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          checked={input.checked}
          disabled={item.disabled}
          data-aria-controls={conditionalId}
          aria-describedby={classList(describedBy, hintId) || undefined}
          {...input.attributes}
          {...item.attributes}
        />
        <Label {...item.label} classes={classList(`${block}__label`, item.label?.classes)} text={item.text} for={id} />
        {hint && <Hint {...hint} id={hintId} classes={classList(`${block}__hint`, hint.classes)} />}
      </div>
      {conditionalId && (
        <div
          class={classList(`${block}__conditional`, !input.checked && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}
