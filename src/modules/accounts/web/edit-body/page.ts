import { changedSince, dayInputs, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { listBodies } from '../../store/organisation-reader.ts';
import { editBody } from '../../use-cases/edit-body.ts';
import { compareClosable } from '../closable.tsx';
import { paths } from '../paths.ts';
import { bodiesTrail } from '../trails.ts';
import { words } from '../words.ts';
import { editBodyForm } from './form.ts';
import { EditBodyView } from './view.tsx';

export const page = definePage({
  name: 'accounts.edit-body',
  path: paths.editBody,
  permission: 'accounts:manage',
  async load(scope, { params }) {
    const body = (await listBodies(scope)).find(({ id }) => id === params.bodyId);
    return body ? { body, newer: null as Newer | null } : notFound();
  },
  title: ({ body }) => words.bodies.editTitle(body.name),
  trail: bodiesTrail,
  form: editBodyForm,
  start: ({ body: { name, closedOn, version } }) => ({
    name,
    version: String(version),
    ...dayInputs('closedOn', closedOn),
  }),
  view: (data, form) => EditBodyView({ data, form }),
  async submit(scope, values, data) {
    const edited = await editBody(scope, data.body.id, values);
    if (edited.ok) return done(paths.bodies(), words.bodies.saved(values.name));
    const { refusal } = edited;
    if (refusal.code === 'not-found') return notFound();
    if (refusal.code === 'name-taken') return again({ name: words.bodies.nameTaken });
    if (refusal.code === 'last-open-body') return again({ closedOn: words.bodies.lastOpen });
    const newer = compareClosable(words.bodies, refusal.current, values);
    return again({ version: changedSince }, { ...data, newer }, { version: String(refusal.current.version) });
  },
});
