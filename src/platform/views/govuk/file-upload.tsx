import type { VNode } from 'preact';
import { FieldFrame, type FieldProps, hasError } from './form-group.tsx';
import { type Attributes, classList, i18nAttributes } from './options.ts';

export interface FileUploadProps extends FieldProps {
  multiple?: boolean;
  /** The drop zone of govuk-frontend's script; without script a plain file input remains. */
  javascript?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Attributes;
  chooseFilesButtonText?: string;
  noFileChosenText?: string;
  multipleFilesChosenText?: Record<string, string>;
  dropInstructionText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
}

export function FileUpload(props: FileUploadProps) {
  return (
    <FieldFrame field={props}>
      {({ id, describedBy }) => {
        const input = (
          <input
            class={classList('govuk-file-upload', props.classes, hasError(props) && 'govuk-file-upload--error')}
            id={id}
            name={props.name}
            type="file"
            disabled={props.disabled}
            multiple={props.multiple}
            aria-describedby={describedBy}
            {...props.attributes}
          />
        );
        return (
          <>
            {props.formGroup?.beforeInput}
            {props.javascript ? <DropZone {...props}>{input}</DropZone> : input}
            {props.formGroup?.afterInput}
          </>
        );
      }}
    </FieldFrame>
  );
}

function DropZone({ children, ...props }: FileUploadProps & { children: VNode }) {
  const words = i18nAttributes({
    'choose-files-button': props.chooseFilesButtonText,
    'no-file-chosen': props.noFileChosenText,
    'multiple-files-chosen': props.multipleFilesChosenText,
    'drop-instruction': props.dropInstructionText,
    'entered-drop-zone': props.enteredDropZoneText,
    'left-drop-zone': props.leftDropZoneText,
  });
  return (
    <div
      class={classList('govuk-file-upload-wrapper', props.wrapperClasses)}
      data-module="govuk-file-upload"
      {...words}
      {...props.wrapperAttributes}
    >
      {children}
    </div>
  );
}
