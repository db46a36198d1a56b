import { formatDay } from '#platform/views';
import type { Attachment } from '../store/attachment-reader.ts';
import { paths } from './paths.ts';
import { links } from './words-links.ts';

interface AttachmentsProps {
  attachments: readonly Attachment[];
  mayEdit: boolean;
  of: { planId: string; actionId: string } | { planId: string; objectiveId: string };
}

/** Links and files of an action or an objective. */
export function Attachments({ attachments, mayEdit, of }: AttachmentsProps) {
  if (attachments.length === 0 && !mayEdit) return null;
  const { planId } = of;
  return (
    <section>
      <h2 class="govuk-heading-m">{links.attachments}</h2>
      {attachments.length === 0 && <p class="govuk-hint">{links.noAttachments}</p>}
      <ul class="govuk-list app-lines">
        {attachments.map(({ id, label, href, by, at }) => (
          <li>
            <a class="govuk-link" href={href ?? paths.attachment({ planId, attachmentId: id })}>
              {label}
            </a>
            <span class="govuk-hint app-lines__note">
              {links.by(by, formatDay(at))}
              {mayEdit && (
                <>
                  {'. '}
                  <a class="govuk-link" href={paths.removeAttachment({ planId, attachmentId: id })}>
                    {links.remove}
                    <span class="govuk-visually-hidden">: {label}</span>
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <p class="govuk-body">
          <a class="govuk-link" href={'actionId' in of ? paths.attachToAction(of) : paths.attachToObjective(of)}>
            {links.attach}
          </a>
        </p>
      )}
    </section>
  );
}
