import { Hint } from './hint.tsx';
import { type Attributes, classList, i18nAttributes, type Styled } from './options.ts';
import { Textarea, type TextareaProps } from './textarea.tsx';

type Plural = Record<string, string>;

export interface CharacterCountProps extends TextareaProps {
  maxlength?: number | string;
  maxwords?: number | string;
  threshold?: number | string;
  countType?: 'characters' | 'words';
  countMessage?: Pick<Styled, 'classes'>;
  /** The words shown before the script takes over; `%{count}` stands for the limit. */
  textareaDescriptionText?: string;
  charactersUnderLimitText?: Plural;
  charactersAtLimitText?: string;
  charactersOverLimitText?: Plural;
  wordsUnderLimitText?: Plural;
  wordsAtLimitText?: string;
  wordsOverLimitText?: Plural;
}

export function CharacterCount(props: CharacterCountProps) {
  const id = props.id ?? props.name;
  const { classes, attributes, afterInput, beforeInput } = props.formGroup ?? {};
  const countMessage = (
    <Hint
      id={`${id}-info`}
      text={limitSentence(props)}
      classes={classList('govuk-character-count__message', props.countMessage?.classes)}
    />
  );
  return (
    <Textarea
      {...props}
      id={id}
      classes={classList('govuk-js-character-count', props.classes)}
      describedBy={classList(props.describedBy, `${id}-info`)}
      formGroup={{
        classes: classList('govuk-character-count', classes),
        attributes: { ...countAttributes(props), ...attributes },
        beforeInput,
        afterInput: [countMessage, afterInput],
      }}
    />
  );
}

function kindOf({ countType, maxwords }: CharacterCountProps) {
  return countType ?? (maxwords ? 'words' : undefined);
}

function limitSentence(props: CharacterCountProps): string {
  const limit = props.maxwords || props.maxlength;
  if (!limit) return '';
  const unit = kindOf(props) === 'words' ? 'words' : 'characters';
  return (props.textareaDescriptionText || `You can enter up to %{count} ${unit}`).replace('%{count}', String(limit));
}

function countAttributes(props: CharacterCountProps): Attributes {
  const hasNoLimit = !props.maxwords && !props.maxlength;
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': props.maxlength,
    'data-maxwords': props.maxwords,
    'data-threshold': props.threshold,
    'data-count-type': kindOf(props),
    ...i18nAttributes({
      'textarea-description':
        hasNoLimit && props.textareaDescriptionText ? { other: props.textareaDescriptionText } : {},
      'characters-under-limit': props.charactersUnderLimitText,
      'characters-at-limit': props.charactersAtLimitText,
      'characters-over-limit': props.charactersOverLimitText,
      'words-under-limit': props.wordsUnderLimitText,
      'words-at-limit': props.wordsAtLimitText,
      'words-over-limit': props.wordsOverLimitText,
    }),
  };
}
