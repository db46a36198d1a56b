import { findPerson } from '#modules/accounts';
import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { findCover } from '../../store/cover-reader.ts';
import { endCover, mayArrangeCover } from '../../use-cases/cover-lead.ts';
import { paths } from '../paths.ts';
import { running } from '../words-running.ts';
import { EndCoverView } from './view.tsx';

export const page = definePage({
  name: 'plans.end-cover',
  path: paths.endCover,
  permission: 'plans:record-progress',
  async load(scope, { params }) {
    const cover = await findCover(scope, params.leadCoverId);
    const away = cover && (await findPerson(scope, cover.personId));
    return away && mayArrangeCover(scope, away.id) ? { away: away.name } : notFound();
  },
  title: ({ away }) => running.cover.endTitle(away),
  trail: () => [{ text: running.cover.title, href: paths.cover() }],
  form: form({}),
  view: (data, state) => EndCoverView({ ...data, form: state }),
  async submit(scope, _values, _data, { params }) {
    const ended = await endCover(scope, params.leadCoverId);
    return ended.ok ? done(paths.cover(), running.cover.ended) : notFound();
  },
});
