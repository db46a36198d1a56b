import { again, definePage, done } from '#platform/http';
import { addBody } from '../../use-cases/add-body.ts';
import { paths } from '../paths.ts';
import { bodiesTrail } from '../trails.ts';
import { words } from '../words.ts';
import { newBodyForm } from './form.ts';
import { NewBodyView } from './view.tsx';

export const page = definePage({
  name: 'accounts.new-body',
  path: paths.newBody,
  permission: 'accounts:manage',
  title: () => words.bodies.addTitle,
  trail: bodiesTrail,
  form: newBodyForm,
  load: async () => ({}),
  view: (_, form) => NewBodyView({ form }),
  async submit(scope, { name }) {
    const added = await addBody(scope, name);
    return added.ok ? done(paths.bodies(), words.bodies.added(name)) : again({ name: words.bodies.nameTaken });
  },
});
