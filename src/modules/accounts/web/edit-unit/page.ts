import { changedSince, dayInputs, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { pathOf } from '../../domain/units.ts';
import { listBodies, listUnits } from '../../store/organisation-reader.ts';
import { editUnit } from '../../use-cases/edit-unit.ts';
import { compareClosable } from '../closable.tsx';
import { paths } from '../paths.ts';
import { unitsTrail } from '../trails.ts';
import { words } from '../words.ts';
import { editUnitForm } from './form.ts';
import { EditUnitView } from './view.tsx';

export const page = definePage({
  name: 'accounts.edit-unit',
  path: paths.editUnit,
  permission: 'accounts:manage',
  async load(scope, { params }) {
    const units = await listUnits(scope);
    const unit = units.find(({ id }) => id === params.unitId);
    const body = (await listBodies(scope)).find(({ id }) => id === unit?.bodyId);
    if (!unit || !body) return notFound();
    const place = [body.name, ...pathOf(unit, units).slice(0, -1)].join(' > ');
    return { unit, place, newer: null as Newer | null };
  },
  title: ({ unit }) => words.units.editTitle(unit.name),
  trail: unitsTrail,
  form: editUnitForm,
  start: ({ unit: { name, closedOn, version } }) => ({
    name,
    version: String(version),
    ...dayInputs('closedOn', closedOn),
  }),
  view: (data, form) => EditUnitView({ data, form }),
  async submit(scope, values, data) {
    const edited = await editUnit(scope, data.unit.id, values);
    if (edited.ok) return done(paths.units(), words.units.saved(values.name));
    const { refusal } = edited;
    switch (refusal.code) {
      case 'not-found':
        return notFound();
      case 'name-taken':
        return again({ name: words.units.nameTaken });
      case 'open-below':
        return again({ closedOn: words.units.openBelow(refusal.count) });
      case 'closed-above':
        return again({ closedOn: words.units.closedAbove(refusal.name) });
      case 'changed-since': {
        const newer = compareClosable(words.units, refusal.current, values);
        return again({ version: changedSince }, { ...data, newer }, { version: String(refusal.current.version) });
      }
    }
  },
});
