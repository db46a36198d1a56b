import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'cli',
  permissions,
  commands: [
    {
      name: 'doctor',
      usage: 'doctor [--json]',
      summary: 'Checks Node, the data folder, the database, row-level security, the audit trails and mail.',
      needs: 'database',
      load: () => import('./commands.ts'),
    },
  ],
};
