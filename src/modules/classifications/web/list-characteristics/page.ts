import { again, definePage, done } from '#platform/http';
import { listLocalCharacteristics } from '../../store/characteristic-reader.ts';
import { addCharacteristic } from '../../use-cases/add-characteristic.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { addCharacteristicForm } from './form.ts';
import { CharacteristicsView } from './view.tsx';

export const page = definePage({
  name: 'classifications.list-characteristics',
  path: paths.characteristics,
  permission: 'classifications:manage',
  title: () => words.list.title,
  trail: () => [{ text: words.settings, href: '/settings' }],
  form: addCharacteristicForm,
  load: async (scope) => ({ own: await listLocalCharacteristics(scope), today: scope.today }),
  view: (data, form) => CharacteristicsView({ ...data, form }),
  async submit(scope, { label }) {
    const added = await addCharacteristic(scope, label);
    return added.ok
      ? done(paths.characteristics(), words.list.added)
      : again({ label: words.list.there(added.refusal.label) });
  },
});
