import { choice, form } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { kindCodes } from '../../domain/kinds.ts';
import { correctKind } from '../../use-cases/correct-column.ts';
import { loadDraft } from '../load-draft.ts';
import { paths } from '../paths.ts';
import { releaseTrail } from '../trail.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';
import { CorrectKindView } from './view.tsx';

const own = checking.kind;

export const page = definePage({
  name: 'equality-data.correct-kind',
  path: paths.correctKind,
  permission: 'equality-data:load',
  form: form({ kind: choice(kindCodes, own.choose) }),
  async load(scope, { params }) {
    const release = await loadDraft(scope, params.releaseId);
    return release ? { release } : notFound();
  },
  title: () => own.title,
  trail: ({ release }) => releaseTrail(release),
  start: ({ release }) => ({ kind: release.kind }),
  view: ({ release }, state) => CorrectKindView({ release, form: state }),
  async submit(scope, { kind }, { release }) {
    const corrected = await correctKind(scope, release.id, kind);
    if (corrected.ok) return done(paths.release({ releaseId: release.id }), checking.column.saved);
    return again({ kind: corrected.refusal.code === 'rows-gone' ? checking.column.rowsGone : words.load.slow });
  },
});
