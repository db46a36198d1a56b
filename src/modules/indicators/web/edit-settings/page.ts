import { form, lines, text } from '#platform/forms';
import { again, definePage, done } from '#platform/http';
import { findSettings } from '../../store/settings-reader.ts';
import { changeSettings } from '../../use-cases/change-settings.ts';
import { populationAreas } from '../../use-cases/population-areas.ts';
import { paths } from '../paths.ts';
import { standardsTrail } from '../trail.ts';
import { settings as own } from '../words-population.ts';
import { SettingsView } from './view.tsx';

export const page = definePage({
  name: 'indicators.edit-settings',
  path: paths.settings,
  permission: 'indicators:settle',
  form: form({ areaName: text({ most: 200 }), parts: lines({ most: 5_000 }), groupLabel: text({ most: 80 }) }),
  load: async (scope) => ({ settings: await findSettings(scope), areas: await populationAreas(scope) }),
  title: () => own.title,
  trail: standardsTrail,
  start: ({ settings: { area, groupLabel } }) => ({
    areaName: area?.name ?? '',
    parts: (area?.parts ?? []).map(({ name }) => name).join('\n'),
    groupLabel,
  }),
  view: ({ areas }, state) => SettingsView({ areas, form: state }),
  async submit(scope, values) {
    const changed = await changeSettings(scope, values);
    if (changed.ok) return done(paths.settings(), own.saved);
    const { refusal } = changed;
    switch (refusal.code) {
      case 'no-such-area':
        return again({ areaName: own.unknownWhole(refusal.name, refusal.like) });
      case 'no-such-part':
        return again({ parts: own.unknown(refusal.name, refusal.like) });
      case 'no-body':
        return again({ areaName: own.noBody });
    }
  },
});
