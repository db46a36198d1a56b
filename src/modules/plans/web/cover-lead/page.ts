import { listPeople } from '#modules/accounts';
import { again, definePage, done, notFound } from '#platform/http';
import { listCovers } from '../../store/cover-reader.ts';
import { coverLead, mayArrangeCover } from '../../use-cases/cover-lead.ts';
import { paths } from '../paths.ts';
import { running } from '../words-running.ts';
import { coverLeadForm } from './form.ts';
import { CoverLeadView } from './view.tsx';

/** Who acts for whom. Editors arrange it for anybody, others for themselves. */
export const page = definePage({
  name: 'plans.cover-lead',
  path: paths.cover,
  permission: 'plans:record-progress',
  async load(scope) {
    const people = await listPeople(scope);
    const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
    const covers = (await listCovers(scope)).map((cover) => ({
      ...cover,
      away: nameOf(cover.personId),
      acting: nameOf(cover.coverId),
      mayEnd: mayArrangeCover(scope, cover.personId),
    }));
    const away = people.filter(({ id }) => mayArrangeCover(scope, id));
    return { people, covers, away, mayHandOver: scope.can('plans:edit') };
  },
  title: () => running.cover.title,
  trail: () => [{ text: running.mine.title, href: paths.myActions() }],
  form: coverLeadForm,
  start: ({ away }) => ({ personId: away.length === 1 ? (away[0]?.id ?? '') : '' }),
  view: (data, form) => CoverLeadView({ ...data, form }),
  async submit(scope, { fromOn, toOn, ...people }) {
    if (!fromOn || !toOn) return again({ fromOn: running.cover.enterDay });
    const covered = await coverLead(scope, { ...people, fromOn, toOn });
    if (covered.ok) return done(paths.cover(), running.cover.saved);
    const { code } = covered.refusal;
    if (code === 'not-found') return notFound();
    return again(code === 'not-yours' ? { personId: running.cover.notYours } : { coverId: running.cover.samePerson });
  },
});
