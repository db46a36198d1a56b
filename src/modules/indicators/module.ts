import type { Command, Room } from '#platform/room';
import { permissions } from './permissions.ts';

type Commands = typeof import('./commands.ts');

const command = (name: string, usage: string, summary: string, of: Exclude<keyof Commands, 'default'>): Command => ({
  name,
  usage: `${name} ${usage}`,
  summary,
  needs: 'files',
  load: async () => ({ run: (await import('./commands.ts'))[of] }),
});

export const room: Room = {
  name: 'indicators',
  permissions,
  migrations: new URL('./store/migrations/', import.meta.url),
  pages: [
    () => import('./web/list-standards/page.ts'),
    () => import('./web/show-standard/page.ts'),
    () => import('./web/show-figure/page.ts'),
    () => import('./web/download-figures/page.ts'),
    () => import('./web/download-pay-gap-return/page.ts'),
    () => import('./web/show-population/page.ts'),
    () => import('./web/edit-settings/page.ts'),
    () => import('./web/enter-figures/page.ts'),
    () => import('./web/confirm-fact/page.ts'),
    () => import('./web/list-methods/page.ts'),
    () => import('./web/release-figures/page.ts'),
    () => import('./web/release-population/page.ts'),
    () => import('./web/list-released/page.ts'),
    () => import('./web/show-released/page.ts'),
    () => import('./web/show-released-figure/page.ts'),
    () => import('./web/download-released/page.ts'),
    () => import('./web/download-released-metadata/page.ts'),
    () => import('./web/download-released-book/page.ts'),
    () => import('./web/download-proof/page.ts'),
    () => import('./web/give-figures/page.ts'),
    () => import('./web/list-given/page.ts'),
    () => import('./web/download-given/page.ts'),
  ],
  demo: () => import('./demo.ts'),
  slots: async () => ({
    events: (await import('./web/event-words.ts')).eventWords,
    navigation: [{ text: 'Figures', href: '/data/released', permission: 'indicators:see', place: 21 }],
    record: [
      {
        of: 'data',
        permission: 'equality-data:see',
        load: async (scope) =>
          (await import('./web/data-part.tsx')).DataPart({
            maySee: scope.can('equality-data:see-exact'),
            maySettle: scope.can('indicators:settle'),
            maySeeGiven: scope.can('indicators:see-given'),
          }),
      },
      {
        of: 'processing',
        permission: 'indicators:see-given',
        load: async (scope) =>
          (await import('./web/processing-part.tsx')).ProcessingPart({
            given: await (await import('./store/given-figures-reader.ts')).listGivenFigures(scope),
          }),
      },
    ],
  }),
  commands: [
    command(
      'figures',
      '--standard CODE --data DIR [--by directorate] [--label TEXT] [--cut white-british] [--exact] [--json]',
      'Works out the figures of a standard, such as SC-WRES, from a folder of files.',
      'figures',
    ),
    command(
      'figure ratio',
      '--events-a N --of-a N --events-b N --of-b N [--json]',
      'How likely one group is beside another, with its interval.',
      'figureRatio',
    ),
    command('figure proportion', '--events N --of N [--json]', 'A proportion with its interval.', 'figureProportion'),
    command('figure rate', '--events N --of N --per N [--json]', 'A rate with its interval.', 'figureRate'),
    command(
      'figure difference',
      '--events-a N --of-a N --events-b N --of-b N [--json]',
      'The difference of two proportions, with its interval.',
      'figureDifference',
    ),
    command('figure pay-gap', 'FILE [--json]', 'The gap in hourly pay between women and men.', 'figurePayGap'),
    command('standards list', '[--json]', 'Lists the standards that figures can be worked out for.', 'standardsList'),
    command(
      'standards show',
      'CODE [--json]',
      'Shows the indicators of a standard and which way round each is.',
      'standardsShow',
    ),
    command(
      'standards check',
      'FILE [--json]',
      'Checks a definition of indicators, with the line of each fault.',
      'standardsCheck',
    ),
  ],
};
