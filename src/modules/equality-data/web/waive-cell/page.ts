import { form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { explainPublication } from '../../use-cases/explain-publication.ts';
import { waiveCell } from '../../use-cases/waive-cell.ts';
import { cellWords } from '../cell-words.ts';
import { paths } from '../paths.ts';
import { publicationTrail } from '../trail.ts';
import { waiverWords as own } from '../words-waiver.ts';
import { WaiveView } from './view.tsx';

/** One small count, named by its place: `?cell=12`. */
export const page = definePage({
  name: 'equality-data.waive-cell',
  path: paths.waive,
  permission: 'equality-data:see-exact',
  form: form({
    reason: text({ required: own.enterReason, most: 1000 }),
    agreedBy: text({ required: own.enterAgreedBy, most: 200 }),
  }),
  async load(scope, { params, query }) {
    const explained = await explainPublication(scope, params.publicationId);
    const found = explained?.hidden.find(({ cell, why }) => String(cell) === query.get('cell') && why.code === 'small');
    const cell = found && explained?.cells[found.cell];
    return explained && cell ? { publication: explained.publication, cell } : notFound();
  },
  seen: ({ publication: { id, title } }) => ({
    kind: 'equality-data:exact-counts-seen',
    subject: { kind: 'publication', id, label: title },
  }),
  title: () => own.title,
  trail: ({ publication }) => publicationTrail(publication),
  view: ({ publication, cell }, state) => WaiveView({ publication, cell, form: state }),
  async submit(scope, values, { publication, cell }) {
    const wanted = { ...values, publicationId: publication.id, cell: cell.name, what: cellWords(cell.name) };
    const waived = await waiveCell(scope, wanted);
    if (!waived.ok) return again({ reason: own.refusals[waived.refusal.code] });
    return done(paths.publication({ publicationId: waived.value }), own.done);
  },
});
