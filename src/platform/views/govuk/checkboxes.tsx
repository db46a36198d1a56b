import { type ChoiceItem, ChoicesFrame, type ChoicesProps } from './choices.tsx';

export interface CheckboxItem extends ChoiceItem {
  name?: string;
  /** `exclusive`: choosing this one unticks the others ("None of these"). */
  behaviour?: 'exclusive';
}

export interface CheckboxesProps extends ChoicesProps<CheckboxItem> {
  /** The ticked values, as an alternative to `checked` on an item. */
  values?: readonly (string | number)[];
}

export function Checkboxes({ values, ...choices }: CheckboxesProps) {
  const ticked = new Set((values ?? []).map(String));
  return (
    <ChoicesFrame
      kind="checkboxes"
      choices={choices}
      inputOf={(item) => ({
        name: item.name ?? choices.name,
        checked: item.checked ?? ticked.has(String(item.value)),
        attributes: item.behaviour && { 'data-behaviour': item.behaviour },
      })}
    />
  );
}
