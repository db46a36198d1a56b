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
    {
      name: 'backup',
      usage: 'backup FILE [--json]',
      summary: 'Writes the whole system, files included, into one file, also while the server runs.',
      needs: 'database',
      load: async () => ({ run: (await import('./commands.ts')).backup }),
    },
    {
      name: 'restore',
      usage: 'restore FILE [--json]',
      summary: 'Puts a backup into an empty database: all of it or nothing.',
      needs: 'database',
      load: async () => ({ run: (await import('./commands.ts')).restore }),
    },
  ],
};
