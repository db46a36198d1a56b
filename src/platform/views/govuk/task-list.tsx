import {
  type Content,
  classList,
  type Gapped,
  isBlank,
  isPresent,
  type Styled,
  type TextOption,
  textOption,
  type Words,
} from './options.ts';
import { Tag } from './tag.tsx';

export interface TaskListItem {
  title: Words;
  href?: string;
  hint?: Words;
  status: Words<TextOption> | { tag: Words; classes?: string };
  classes?: string;
}

export interface TaskListProps extends Styled {
  items: Gapped<TaskListItem>;
  idPrefix?: string;
}

export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps) {
  return (
    <ul class={classList('govuk-task-list', classes)} {...attributes}>
      {items.map((item, index) => isPresent(item) && <Task item={item} id={`${idPrefix}-${index + 1}`} />)}
    </ul>
  );
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const title = textOption(item.title);
  const hintId = isBlank(item.hint) ? undefined : `${id}-hint`;
  const statusId = `${id}-status`;
  const status = statusOf(item.status);
  return (
    <li class={classList('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classList('govuk-link govuk-task-list__link', title.classes)}
            href={item.href}
            aria-describedby={classList(hintId, statusId)}
          >
            {title.text}
          </a>
        ) : (
          <div class={title.classes}>{title.text}</div>
        )}
        {hintId && (
          <div id={hintId} class="govuk-task-list__hint">
            {textOption(item.hint).text}
          </div>
        )}
      </div>
      <div class={classList('govuk-task-list__status', status.classes)} id={statusId}>
        {status.content}
      </div>
    </li>
  );
}

function statusOf(status: TaskListItem['status']): { content: Content; classes?: string } {
  if (typeof status === 'object' && status !== null && 'tag' in status) {
    const { text, ...styled } = textOption(status.tag);
    return { content: <Tag {...styled}>{text}</Tag>, classes: status.classes };
  }
  const { text, classes } = textOption(status);
  return { content: text, classes };
}
