import type { AnyOpenPage, AnyPage } from '#platform/http';
import { holds, type PermissionTable } from '#platform/kernel';
import type { Room } from '#platform/room';
import type { Breach } from './source.ts';

export interface Registered {
  room: string;
  page: AnyPage | AnyOpenPage;
  open: boolean;
}

/** Every page of the building, as its manifests register it. */
export async function pagesOf(rooms: readonly Room[]): Promise<Registered[]> {
  const found: Registered[] = [];
  for (const { name: room, pages = [], openPages = [] } of rooms) {
    for (const load of pages) found.push({ room, page: (await load()).page, open: false });
    for (const load of openPages) found.push({ room, page: (await load()).page, open: true });
  }
  return found;
}

export function pageBreaches(pages: readonly Registered[], permissions: PermissionTable): Breach[] {
  const names = pages.map(({ page }) => page.name);
  const addresses = pages.map(({ page }) => page.path.pattern.replace(/:\w+/g, ':'));
  return pages.flatMap(({ room, page, open }, index) => {
    const problems: string[] = [];
    if (open ? page.permission !== 'public' : !permissions[page.permission]?.length)
      problems.push(`nobody can hold the permission "${page.permission}"`);
    if (Boolean(page.form) !== Boolean(page.submit)) problems.push('a form and what it does come together');
    if (!page.name.startsWith(`${room}.`)) problems.push(`its name does not begin with "${room}."`);
    if (names.indexOf(page.name) !== index) problems.push('another page has its name');
    if (addresses.indexOf(addresses[index] ?? '') !== index) problems.push('another page has its address');
    return problems.map((problem) => `${page.name}: ${problem}`);
  });
}

/** Page folders that no manifest registers, and pages without a folder of their own. */
export function folderBreaches(paths: readonly string[], pages: readonly Registered[]): Breach[] {
  const folders = paths.flatMap((path) => {
    const [, room, folder] = /^src\/modules\/([^/]+)\/web\/([^/]+)\/page\.ts$/.exec(path) ?? [];
    return room ? [`${room}.${folder}`] : [];
  });
  const names = pages.map(({ page }) => page.name);
  return [
    ...folders.filter((one) => !names.includes(one)).map((one) => `${one} is registered by no manifest`),
    ...names.filter((one) => !folders.includes(one)).map((one) => `${one} has no folder of its name`),
  ];
}

/** Who may use which page, as a table that a person can read. */
export function pageRoleTable(
  pages: readonly Registered[],
  roles: readonly string[],
  permissions: PermissionTable,
): string {
  const short = roles.map(shortOf);
  const rows = pages
    .toSorted((a, b) => (a.page.path.pattern < b.page.path.pattern ? -1 : 1))
    .map(({ page, open }) => {
      const may = (role: string) => open || holds(permissions, { ...nobody, roles: [role] }, page.permission);
      const cells = roles.map((role) => (may(role) ? 'x' : '.').padEnd(3));
      const method = page.form ? 'GET POST' : 'GET';
      return [page.path.pattern.padEnd(46), method.padEnd(8), cells.join(' '), open ? 'public' : page.permission];
    });
  const head = ['address'.padEnd(46), 'method'.padEnd(8), short.map((one) => one.padEnd(3)).join(' '), 'permission'];
  const legend = roles.map((role, index) => `${short[index]} ${role}`);
  return `${[head, ...rows].map((cells) => cells.join('  ')).join('\n')}\n\n${legend.join('\n')}\n`;
}

const nobody = { personId: null, name: '', bodyId: null };
const shortOf = (role: string): string =>
  role.includes('-') ? role.replace(/(\w)\w*(-|$)/g, '$1').toUpperCase() : role.slice(0, 3).toUpperCase();
