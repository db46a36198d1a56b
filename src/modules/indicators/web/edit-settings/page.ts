import { changedSince, form, lines, type Newer, text, version } from '#platform/forms';
import { again, definePage, done } from '#platform/http';
import { type FigureSettings, findSettings } from '../../store/settings-reader.ts';
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
  form: form({
    areaName: text({ most: 200 }),
    parts: lines({ most: 5_000 }),
    groupLabel: text({ most: 80 }),
    version: version(),
  }),
  load: async (scope) => ({
    settings: await findSettings(scope),
    areas: await populationAreas(scope),
    newer: null as Newer | null,
  }),
  title: () => own.title,
  trail: standardsTrail,
  start: ({ settings }) => ({ ...textsOf(settings), version: String(settings.version) }),
  view: ({ areas, newer }, state) => SettingsView({ areas, newer, form: state }),
  async submit(scope, values, data) {
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
      case 'changed-since': {
        const typed = { ...values, parts: values.parts.join('\n') };
        const newer = compare(textsOf(refusal.current), typed);
        return again({ version: changedSince }, { ...data, newer }, { version: String(refusal.current.version) });
      }
    }
  },
});

type Texts = Record<'areaName' | 'parts' | 'groupLabel', string>;

const textsOf = ({ area, groupLabel }: FigureSettings): Texts => ({
  areaName: area?.name ?? '',
  parts: (area?.parts ?? []).map(({ name }) => name).join('\n'),
  groupLabel,
});

const compare = (saved: Texts, typed: Texts): Newer => ({
  fields: (['areaName', 'parts', 'groupLabel'] as const).map((name) => ({
    ...{ label: own[name], saved: saved[name], typed: typed[name] },
  })),
});
