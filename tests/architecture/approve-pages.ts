// `npm run approve:pages`: the table as it is now becomes the approved one. Read the difference before you commit it.
import { writeFileSync } from 'node:fs';
import { roles } from '#modules/accounts';
import { permissions } from '../../src/building.ts';
import { rooms } from '../../src/rooms.ts';
import { pageRoleTable, pagesOf } from './laws/pages.ts';

const table = pageRoleTable(await pagesOf(rooms), roles, permissions);
writeFileSync(new URL('./page-roles.txt', import.meta.url), table);
