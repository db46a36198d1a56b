import { again, definePage, done } from '#platform/http';
import { proposePeopleImport } from '../../use-cases/propose-people-import.ts';
import { paths } from '../paths.ts';
import { peopleTrail } from '../trails.ts';
import { words } from '../words.ts';
import { importPeopleForm } from './form.ts';
import { ImportPeopleView } from './view.tsx';

const own = words.importPeople;

export const page = definePage({
  name: 'accounts.import-people',
  path: paths.importPeople,
  permission: 'accounts:manage',
  title: () => own.title,
  trail: peopleTrail,
  form: importPeopleForm,
  load: async () => ({}),
  view: (_, form) => ImportPeopleView({ form }),
  async submit(scope, values) {
    const proposed = await proposePeopleImport(scope, values);
    if (proposed.ok) return done(paths.previewPeople({ importId: proposed.value }));
    const { refusal } = proposed;
    return again({ file: refusal.code === 'unreadable' ? own.unreadable(refusal.problem) : own.tooLarge });
  },
});
