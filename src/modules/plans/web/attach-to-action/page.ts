import { again, definePage, done, notFound } from '#platform/http';
import { attach, findSubject, mostAttachments } from '../../use-cases/attach.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { links } from '../words-links.ts';
import { attachForm, evidenceFrom } from './form.ts';
import { AttachView } from './view.tsx';

export const page = definePage({
  name: 'plans.attach-to-action',
  path: paths.attachToAction,
  permission: 'plans:edit',
  form: attachForm,
  async load(scope, { params }) {
    const found = await findSubject(scope, { actionId: params.actionId });
    if (!found || found.plan.id !== params.planId) return notFound();
    return { plan: found.plan, name: found.subject.label, back: paths.action(params) };
  },
  title: () => links.attach,
  trail: ({ plan, name, back }) => [...planTrail(plan), { text: name, href: back }],
  view: (data, form) => AttachView({ ...data, form }),
  async submit(scope, values, { back }, { params }) {
    const attached = await attach(scope, { actionId: params.actionId }, evidenceFrom(values));
    if (attached.ok) return done(back, links.attached);
    if (attached.refusal.code === 'not-found') return notFound();
    const isFull = attached.refusal.code === 'too-many';
    return again({ link: isFull ? links.tooMany(mostAttachments) : editing.closed });
  },
});
