import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { findAttachment } from '../../store/attachment-reader.ts';
import { detach, findSubject, subjectOf } from '../../use-cases/attach.ts';
import { paths } from '../paths.ts';
import { RemovePart } from '../remove-part.tsx';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { links } from '../words-links.ts';

export const page = definePage({
  name: 'plans.remove-attachment',
  path: paths.removeAttachment,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params: { planId, attachmentId } }) {
    const attachment = await findAttachment(scope, attachmentId);
    const of = attachment && subjectOf(attachment);
    const found = of && (await findSubject(scope, of));
    if (!found || found.plan.id !== planId) return notFound();
    const back = 'actionId' in of ? paths.action({ planId, ...of }) : paths.objective({ planId, ...of });
    return { attachment, back, plan: found.plan, name: found.subject.label };
  },
  title: () => links.removeTitle,
  trail: ({ plan, name, back }) => [...planTrail(plan), { text: name, href: back }],
  view: ({ attachment, plan, back }, state) =>
    RemovePart({
      title: links.removeTitle,
      name: attachment.label,
      text: links.removeText,
      refusal: plan.state === 'closed' ? editing.closed : null,
      back,
      form: state,
    }),
  async submit(scope, _, { attachment, back }, { params }) {
    const removed = await detach(scope, attachment.id);
    if (removed.ok) return done(back, links.removed);
    return removed.refusal.code === 'not-found' ? notFound() : redirect(paths.removeAttachment(params));
  },
});
