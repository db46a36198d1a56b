import { FieldFrame, type FieldProps, hasError } from './form-group.tsx';
import { type Attributes, classList, type Gapped, isPresent } from './options.ts';

export interface SelectItem {
  text: string;
  /** Without a value the text is what is sent. */
  value?: string | number;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
}

/** Choices under a heading of their own. */
export interface SelectGroup {
  group: string;
  items: readonly SelectItem[];
}

export interface SelectProps extends FieldProps {
  items: Gapped<SelectItem | SelectGroup>;
  value?: string | number | null;
}

export function Select(props: SelectProps) {
  return (
    <FieldFrame field={props}>
      {({ id, describedBy }) => (
        <>
          {props.formGroup?.beforeInput}
          <select
            class={classList('govuk-select', props.classes, hasError(props) && 'govuk-select--error')}
            id={id}
            name={props.name}
            disabled={props.disabled}
            aria-describedby={describedBy}
            {...props.attributes}
          >
            {props.items.filter(isPresent).map((item) =>
              'group' in item ? (
                <optgroup label={item.group}>
                  {item.items.map((one) => (
                    <Choice item={one} value={props.value} />
                  ))}
                </optgroup>
              ) : (
                <Choice item={item} value={props.value} />
              ),
            )}
          </select>
          {props.formGroup?.afterInput}
        </>
      )}
    </FieldFrame>
  );
}

const Choice = ({ item, value }: { item: SelectItem; value: SelectProps['value'] }) => (
  <option value={item.value} selected={isSelected(item, value)} disabled={item.disabled} {...item.attributes}>
    {item.text}
  </option>
);

function isSelected(item: SelectItem, value: string | number | null | undefined): boolean {
  if (item.selected !== undefined) return item.selected;
  if (value === undefined || value === null || value === '') return false;
  return String(item.value ?? item.text) === String(value);
}
