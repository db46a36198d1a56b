import { auditPaths } from '#modules/audit';
import { definePage } from '#platform/http';
import { findOrganisation } from '../../store/organisation-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { type SettingsGroup, SettingsView } from './view.tsx';

const { items } = words.settings;

export const page = definePage({
  name: 'accounts.settings',
  path: paths.settings,
  permission: 'accounts:see-settings',
  title: () => words.settings.title,
  async load(scope) {
    const isDemo = (await findOrganisation(scope))?.isDemo ?? false;
    const manages = scope.can('accounts:manage');
    const groups: SettingsGroup[] = [
      {
        title: words.settings.organisation,
        items: manages
          ? [
              { ...items.brand, href: paths.brand() },
              { ...items.bodies, href: paths.bodies() },
              { ...items.units, href: paths.units() },
            ]
          : [],
      },
      {
        title: words.settings.people,
        items: manages
          ? [
              { ...items.people, href: paths.people() },
              { ...items.importPeople, href: paths.importPeople() },
            ]
          : [],
      },
      {
        title: words.settings.record,
        items: [
          ...(scope.can('audit:read') ? [{ ...items.audit, href: auditPaths.events() }] : []),
          ...(manages ? [{ ...items.mails, href: paths.mails() }] : []),
          ...(isDemo ? [{ ...items.mailbox, href: paths.mailbox() }] : []),
        ],
      },
    ];
    return groups.filter((group) => group.items.length > 0);
  },
  view: (groups) => SettingsView({ groups }),
});
