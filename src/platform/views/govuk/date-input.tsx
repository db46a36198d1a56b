import { Fieldset, type FieldsetOption } from './fieldset.tsx';
import { FormGroup, hasError, type QuestionProps, questionNotes, questionOf } from './form-group.tsx';
import { Input } from './input.tsx';
import { type Attributes, classList, type Gapped, isPresent, type Styled } from './options.ts';

export interface DateInputItem {
  name: string;
  id?: string;
  label?: string;
  value?: string | number;
  /** Which of the three boxes is wrong; without it, all are marked when there is an error message. */
  error?: boolean;
  classes?: string;
  autocomplete?: string;
  inputmode?: 'numeric' | 'text';
  pattern?: string;
  attributes?: Attributes;
}

export interface DateInputProps extends QuestionProps, Styled {
  id: string;
  namePrefix?: string;
  fieldset?: FieldsetOption;
  /** Keyed by the whole name of the box, or by the part of the date. */
  values?: Record<string, string | number | undefined>;
  /** `false` leaves the box out, for a date without a day, say. */
  day?: Partial<DateInputItem> | false;
  month?: Partial<DateInputItem> | false;
  year?: Partial<DateInputItem> | false;
  /** Boxes of another kind or order; otherwise day, month and year. */
  items?: Gapped<DateInputItem>;
}

export function DateInput(props: DateInputProps) {
  const { id, fieldset, classes, attributes, formGroup } = props;
  const { describedBy, hintAndError } = questionNotes(id, { ...props, describedBy: fieldset?.describedBy });
  const items = itemsOf(props);
  const anyItemHasError = items.some((item) => item.error || isMarked(item));
  const inner = (
    <>
      {hintAndError}
      <div class={classList('govuk-date-input', classes)} {...attributes} id={id}>
        {formGroup?.beforeInput}
        {items.map((item) => {
          const marked = item.error || (item.error !== false && hasError(props) && !anyItemHasError);
          return <DateBox date={props} item={item} marked={marked} />;
        })}
        {formGroup?.afterInput}
      </div>
    </>
  );
  return (
    <FormGroup {...questionOf(props)}>
      {fieldset ? (
        // Without the role JAWS does not read the description of a group of text inputs.
        <Fieldset {...fieldset} describedBy={describedBy} role="group">
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

function itemsOf({ items, day, month, year }: DateInputProps): DateInputItem[] {
  const given = (items ?? []).filter(isPresent);
  if (given.length > 0) return given;
  const parts = { day, month, year };
  return Object.entries(parts).flatMap(([name, item]) => (item === false ? [] : [{ name, ...item }]));
}

function isMarked({ classes }: DateInputItem): boolean {
  return classes?.includes('govuk-input--error') ?? false;
}

function DateBox({ date, item, marked }: { date: DateInputProps; item: DateInputItem; marked: boolean }) {
  const name = date.namePrefix ? `${date.namePrefix}-${item.name}` : item.name;
  const width = isYear(date, item) ? 4 : 2;
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: item.label ?? capitalised(item.name), classes: 'govuk-date-input__label' }}
        id={item.id ?? `${date.id}-${item.name}`}
        name={name}
        classes={classList(
          'govuk-date-input__input',
          marked && 'govuk-input--error',
          !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${width}`,
          item.classes,
        )}
        value={item.value ?? date.values?.[name] ?? date.values?.[item.name]}
        inputmode={item.inputmode ?? 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  );
}

function isYear({ year }: DateInputProps, { name }: DateInputItem): boolean {
  return name === 'year' || (Boolean(year) && name === (year as Partial<DateInputItem>).name);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
