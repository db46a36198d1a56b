import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'equality-data',
  permissions,
  migrations: new URL('./store/migrations/', import.meta.url),
  pages: [
    () => import('./web/list-datasets/page.ts'),
    () => import('./web/load-file/page.ts'),
    () => import('./web/show-release/page.ts'),
    () => import('./web/map-text/page.ts'),
    () => import('./web/show-reading/page.ts'),
    () => import('./web/correct-column/page.ts'),
    () => import('./web/correct-kind/page.ts'),
    () => import('./web/confirm-release/page.ts'),
    () => import('./web/discard-draft/page.ts'),
    () => import('./web/download-rejects/page.ts'),
    () => import('./web/list-gaps/page.ts'),
    () => import('./web/close-gap/page.ts'),
    () => import('./web/list-mappings/page.ts'),
    () => import('./web/processing/page.ts'),
    () => import('./web/waive-cell/page.ts'),
    () => import('./web/show-hidden/page.ts'),
    () => import('./web/show-fewer/page.ts'),
    () => import('./web/merge-units/page.ts'),
  ],
  slots: async () => ({
    events: (await import('./web/event-words.ts')).eventWords,
    navigation: [{ text: 'Data', href: '/data', permission: 'equality-data:see', place: 20 }],
  }),
  tasks: async () => ({
    'equality-data.read-file': (await import('./use-cases/read-data-in-job.ts')).readDataInJob,
    'equality-data.protect-figures': (await import('./use-cases/protect-in-job.ts')).protectInJob,
    'equality-data.destroy-keys': (await import('./use-cases/follow-people.ts')).destroyKeys,
    'equality-data.remove-old-rows': (await import('./use-cases/remove-old-rows.ts')).removeOldRows,
  }),
  daily: ['equality-data.destroy-keys', 'equality-data.remove-old-rows'],
  demo: () => import('./demo.ts'),
  commands: [
    {
      name: 'data inspect',
      usage: 'data inspect FILE [--json]',
      summary: 'Shows what a file of equality data holds: its kind, columns, categories, what is dropped and why.',
      needs: 'files',
      load: () => import('./commands.ts'),
    },
    {
      name: 'protect',
      usage:
        'protect FILE.csv [--threshold n] [--protect interval|exact] [--hierarchy FILE] [--linked FILE …] [--released FILE …] [--deadline s] [--analyst] [--json]',
      summary:
        'Says which cells of a table to hide so that no small count can be worked out, and proves it by an attack.',
      needs: 'files',
      load: () => import('./web/protect-commands.ts').then(({ protect: run }) => ({ run })),
    },
    {
      name: 'protect audit',
      usage: 'protect audit FILE.csv … [--hierarchy FILE] [--json]',
      summary: 'Finds the hidden cells of published tables that can be worked out, and shows how.',
      needs: 'files',
      load: () => import('./web/protect-commands.ts').then(({ audit: run }) => ({ run })),
    },
    {
      name: 'verify',
      usage: 'verify PROOF [--json]',
      summary: 'Checks the proof of published tables: attacks them again, from the file alone.',
      needs: 'files',
      takes: async ([path]) => (await import('./use-cases/verify-proof.ts')).isProof(path),
      load: () => import('./web/verify-proof-command.ts').then(({ verifyProof: run }) => ({ run })),
    },
  ],
};
