import { definePage } from '#platform/http';
import { verifyChain } from '../../use-cases/verify-chain.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { VerifyView } from './view.tsx';

export const page = definePage({
  name: 'audit.verify',
  path: paths.verify,
  permission: 'audit:read',
  title: () => words.verify.title,
  trail: () => [
    { text: words.settings, href: '/settings' },
    { text: words.title, href: paths.events() },
  ],
  load: async (scope) => ({ proof: await verifyChain(scope), at: scope.now }),
  view: (data) => VerifyView(data),
});
