import type { ComponentChildren } from 'preact';
import type { FormState } from '#platform/forms';
import { Button } from '#platform/views';

interface SmallFormProps {
  form: FormState;
  intent: 'undo' | 'forget' | 'note';
  target?: string;
  children: ComponentChildren;
  /** What the button is called where its words alone would not say about what. */
  label?: string;
}

/** One button that posts to its own page. */
export function SmallForm({ form, intent, target = '', children, label }: SmallFormProps) {
  const inputs = [
    ...form.hidden,
    { name: 'version', value: form.value('version') },
    { name: 'intent', value: intent },
    { name: 'target', value: target },
  ];
  return (
    <form method="post" novalidate class="app-small-form">
      {inputs.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button
        preventDoubleClick
        classes="govuk-button--secondary app-button--small"
        attributes={label ? { 'aria-label': label } : {}}
      >
        {children}
      </Button>
    </form>
  );
}
