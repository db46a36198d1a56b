import { again, definePage, done, notFound, redirect } from '#platform/http';
import { acceptPeopleImport } from '../../use-cases/accept-people-import.ts';
import { previewPeopleImport } from '../../use-cases/preview-people-import.ts';
import { invitationFrom } from '../invitation.ts';
import { paths } from '../paths.ts';
import { roleOf } from '../people-text.ts';
import { peopleTrail } from '../trails.ts';
import { words } from '../words.ts';
import { previewPeopleForm } from './form.ts';
import { presentPreview } from './presenter.ts';
import { PreviewPeopleView } from './view.tsx';

const own = words.preview;

export const page = definePage({
  name: 'accounts.preview-people',
  path: paths.previewPeople,
  permission: 'accounts:manage',
  async load(scope, { params }) {
    const preview = await previewPeopleImport(scope, params.importId, roleOf);
    if (!preview) return notFound();
    return preview.import.acceptedAt ? redirect(paths.people()) : presentPreview(preview);
  },
  title: () => own.title,
  trail: () => [...peopleTrail(), { text: words.importPeople.title, href: paths.importPeople() }],
  form: previewPeopleForm,
  start: ({ fingerprint }) => ({ seen: fingerprint, invite: 'yes' }),
  view: (data, form) => PreviewPeopleView({ data, form }),
  async submit(scope, { seen, invite }, _, { params, publicUrl }) {
    const invitation = invite ? invitationFrom(publicUrl) : null;
    const accepted = await acceptPeopleImport(scope, params.importId, { roleOf, fingerprint: seen, invitation });
    if (accepted.ok) return done(paths.people(), own.accepted(accepted.value.added, accepted.value.changed));
    const { refusal } = accepted;
    if (refusal.code === 'changed-since')
      return again({ seen: own.changedSince }, undefined, { seen: refusal.fingerprint });
    if (refusal.code === 'has-problems') return again({ seen: own.problemsText });
    return refusal.code === 'not-found' ? notFound() : redirect(paths.people());
  },
});
