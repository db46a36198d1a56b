import { definePage } from '#platform/http';
import { listColumnMappings, listTextMappings } from '../../store/dataset-reader.ts';
import { codesOf } from '../../use-cases/codes-of.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { words } from '../words.ts';
import { MappingsView } from './view.tsx';

export const page = definePage({
  name: 'equality-data.list-mappings',
  path: paths.mappings,
  permission: 'equality-data:load',
  async load(scope) {
    const label = (field: string, code: string) =>
      codesOf(field).find((one) => one.code === code)?.label ?? words.code(code);
    const texts = (await listTextMappings(scope)).map((one) => ({ ...one, label: label(one.field, one.code) }));
    return { texts, columns: await listColumnMappings(scope) };
  },
  title: () => words.mappings.title,
  trail: dataTrail,
  view: (mappings) => MappingsView(mappings),
});
