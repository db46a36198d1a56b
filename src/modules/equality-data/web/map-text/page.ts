import { form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findRelease } from '../../store/release-reader.ts';
import { codesOf } from '../../use-cases/codes-of.ts';
import { mapText } from '../../use-cases/map-text.ts';
import { paths } from '../paths.ts';
import { releaseTrail } from '../trail.ts';
import { words } from '../words.ts';
import { MapTextView } from './view.tsx';

const own = words.map;

export const page = definePage({
  name: 'equality-data.map-text',
  path: paths.mapText,
  permission: 'equality-data:load',
  form: form({ code: text({ required: own.choose, most: 100 }) }),
  /** `?field=` and `?text=` say which. */
  async load(scope, { params, query }) {
    const release = await findRelease(scope, params.releaseId);
    const [field, asked] = [query.get('field') ?? '', query.get('text') ?? ''];
    const column = release?.reading.columns.find(
      ({ meaning, unmapped }) => meaning === field && unmapped.includes(asked),
    );
    if (release?.number !== null || !column) return notFound();
    return { release, field, text: asked, column: column.name, codes: codesOf(field) };
  },
  title: () => own.title,
  trail: ({ release }) => releaseTrail(release),
  view: (data, state) => MapTextView({ ...data, form: state }),
  async submit(scope, { code }, { release, field, text: asked }) {
    const mapped = await mapText(scope, release.id, { field, text: asked, code });
    if (mapped.ok) return done(paths.release({ releaseId: release.id }), own.saved);
    return mapped.refusal.code === 'no-such-code' ? again({ code: own.choose }) : notFound();
  },
});
