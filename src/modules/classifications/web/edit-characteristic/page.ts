import { dayInputs } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { listLocalCharacteristics } from '../../store/characteristic-reader.ts';
import { editCharacteristic } from '../../use-cases/edit-characteristic.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { editCharacteristicForm } from './form.ts';
import { EditCharacteristicView } from './view.tsx';

export const page = definePage({
  name: 'classifications.edit-characteristic',
  path: paths.characteristic,
  permission: 'classifications:manage',
  async load(scope, { params }) {
    const found = (await listLocalCharacteristics(scope)).find(({ code }) => code === params.code);
    return found ?? notFound();
  },
  title: ({ label }) => label,
  trail: () => [
    { text: words.settings, href: '/settings' },
    { text: words.list.title, href: paths.characteristics() },
  ],
  form: editCharacteristicForm,
  start: ({ label, alsoCalled, retiredOn, version }) => ({
    label,
    alsoCalled: alsoCalled.join('\n'),
    version: String(version),
    ...dayInputs('retiredOn', retiredOn),
  }),
  view: (data, form) => EditCharacteristicView({ title: data.label, form }),
  async submit(scope, values, { version }, { params }) {
    const alsoCalled = values.alsoCalled.split('\n').flatMap((line) => line.trim().toLowerCase() || []);
    const edited = await editCharacteristic(scope, params.code, values.version, { ...values, alsoCalled });
    if (edited.ok) return done(paths.characteristics(), words.edit.saved);
    if (edited.refusal.code === 'not-found') return notFound();
    if (edited.refusal.code === 'already-there') return again({ label: words.edit.taken });
    return again({ label: words.edit.changed }, undefined, { version: String(version) });
  },
});
