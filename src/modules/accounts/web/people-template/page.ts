import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download } from '#platform/http';
import { peopleColumns } from '../../domain/people-file.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export const page = defineFile({
  name: 'accounts.people-template',
  path: paths.peopleTemplate,
  permission: 'accounts:manage',
  load: async () =>
    download('people.csv', csvType, writeCsv([peopleColumns.map((column) => words.people.columns[column])])),
});
