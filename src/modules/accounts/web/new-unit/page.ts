import { again, definePage, done, notFound } from '#platform/http';
import { levelBelow, pathOf } from '../../domain/units.ts';
import { listBodies, listUnits } from '../../store/organisation-reader.ts';
import { addUnit } from '../../use-cases/add-unit.ts';
import { paths } from '../paths.ts';
import { unitsTrail } from '../trails.ts';
import { words } from '../words.ts';
import { newUnitForm } from './form.ts';
import { NewUnitView } from './view.tsx';

export const page = definePage({
  name: 'accounts.new-unit',
  path: paths.newUnit,
  permission: 'accounts:manage',
  /** `?body=` adds a directorate, `?below=` what comes below that unit. */
  async load(scope, { query }) {
    const units = await listUnits(scope);
    const parent = units.find(({ id }) => id === query.get('below')) ?? null;
    const bodyId = parent ? parent.bodyId : query.get('body');
    const body = (await listBodies(scope)).find(({ id }) => id === bodyId);
    const level = parent ? levelBelow(parent.level) : 'directorate';
    if (!body || !level || (query.has('below') && !parent)) return notFound();
    return { bodyId: body.id, parentId: parent?.id ?? null, level, place: placeOf(body.name, parent, units) };
  },
  title: ({ level }) => words.units.newTitle[level],
  trail: unitsTrail,
  form: newUnitForm,
  view: (data, form) => NewUnitView({ data, form }),
  async submit(scope, { name }, { bodyId, parentId }) {
    const added = await addUnit(scope, { bodyId, parentId, name });
    if (added.ok) return done(paths.units(), words.units.added(name));
    return added.refusal.code === 'name-taken' ? again({ name: words.units.nameTaken }) : notFound();
  },
});

type Units = Parameters<typeof pathOf>[1];

const placeOf = (body: string, parent: Parameters<typeof pathOf>[0] | null, units: Units): string =>
  [body, ...(parent ? pathOf(parent, units) : [])].join(' > ');
