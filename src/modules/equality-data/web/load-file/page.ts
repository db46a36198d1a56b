import { findOrganisation, listBodies } from '#modules/accounts';
import { again, definePage, done } from '#platform/http';
import { bringInData } from '../../use-cases/bring-in-data.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';
import { refusalWords } from '../words-reading.ts';
import { loadForm } from './form.ts';
import { LoadView } from './view.tsx';

const own = words.load;

export const page = definePage({
  name: 'equality-data.load-file',
  path: paths.load,
  permission: 'equality-data:load',
  form: loadForm,
  async load(scope) {
    const body = (await listBodies(scope)).find(({ id }) => id === scope.actor.bodyId);
    return { publisher: body?.name ?? (await findOrganisation(scope))?.name ?? '' };
  },
  title: () => own.title,
  trail: dataTrail,
  start: ({ publisher }) => ({
    publisher,
    purpose: own.defaultPurpose,
    legalBase: 'public-task-equality',
    retentionMonths: '24',
  }),
  view: (_, form) => LoadView({ form }),
  async submit(scope, values) {
    const { legalBase, retentionMonths, followPurpose, followUntil, ...rest } = values;
    if ((followPurpose === '') !== (followUntil === null)) return again({ followPurpose: checking.follow.both });
    const latest = `${Number(scope.today.slice(0, 4)) + 2}${scope.today.slice(4)}`;
    if (followUntil && (followUntil < scope.today || followUntil > latest))
      return again({ followUntil: checking.follow.tooFar });
    const follow = followUntil === null ? null : { purpose: followPurpose, until: followUntil };
    const base = words.legalBases[legalBase ?? 'public-task-equality'];
    const loaded = await bringInData(scope, {
      ...rest,
      follow,
      legalBase: base,
      retentionMonths: retentionMonths ?? 24,
    });
    if (loaded.ok)
      return 'releaseId' in loaded.value
        ? done(paths.release(loaded.value), own.read)
        : done(paths.reading(loaded.value));
    const { refusal } = loaded;
    if (refusal.code === 'no-body') return again({ file: own.noBody });
    if (refusal.code === 'loaded-before') return again({ file: own.before(refusal.dataset) });
    if (refusal.code === 'being-read') return again({ file: checking.reading.being });
    const asked = refusal.code === 'no-kind' ? { kind: own.chooseKind } : {};
    return again({ file: refusalWords(refusal), ...asked });
  },
});
