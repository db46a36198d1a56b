import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'equality-data',
  permissions,
  commands: [
    {
      name: 'data inspect',
      usage: 'data inspect FILE [--json]',
      summary: 'Shows what a file of equality data holds: its kind, columns, categories, what is dropped and why.',
      needs: 'files',
      load: () => import('./commands.ts'),
    },
  ],
};
