import { type ChoiceItem, ChoicesFrame, type ChoicesProps } from './choices.tsx';

export interface RadiosProps extends ChoicesProps<ChoiceItem> {
  /** The chosen value, as an alternative to `checked` on an item. */
  value?: string | number | null;
}

export function Radios({ value, ...choices }: RadiosProps) {
  const isChecked = (item: ChoiceItem) => item.checked ?? (isGiven(value) && String(value) === String(item.value));
  return (
    <ChoicesFrame
      kind="radios"
      choices={choices}
      inputOf={(item) => ({ name: choices.name, checked: isChecked(item) })}
    />
  );
}

function isGiven(value: string | number | null | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
