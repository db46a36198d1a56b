import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findOrganisation, type Organisation } from '../../store/organisation-reader.ts';
import { changeBrand } from '../../use-cases/change-brand.ts';
import { paths } from '../paths.ts';
import { settingsTrail } from '../trails.ts';
import { words } from '../words.ts';
import { brandForm } from './form.ts';
import { BrandView } from './view.tsx';

export const page = definePage({
  name: 'accounts.brand',
  path: paths.brand,
  permission: 'accounts:manage',
  title: () => words.brand.title,
  trail: settingsTrail,
  form: brandForm,
  async load(scope) {
    const organisation = await findOrganisation(scope);
    return organisation ? { organisation, newer: null as Newer | null } : notFound();
  },
  start: ({ organisation: { name, colour, version } }) => ({ name, colour, version: String(version) }),
  view: (data, form) => BrandView({ data, form }),
  async submit(scope, { logo, ...brand }, data) {
    const changed = await changeBrand(scope, { ...brand, logo: logo?.bytes ?? null });
    if (changed.ok) return done(paths.brand(), words.brand.saved);
    const { refusal } = changed;
    if (refusal.code === 'not-found') return notFound();
    if (refusal.code === 'not-a-picture') return again({ logo: words.brand.notAPicture });
    if (refusal.code === 'logo-too-large') return again({ logo: words.brand.logoTooLarge });
    const newer = compare(refusal.current, brand);
    return again({ version: changedSince }, { ...data, newer }, { version: String(refusal.current.version) });
  },
});

const compare = (saved: Organisation, typed: { name: string; colour: string }): Newer => ({
  fields: [
    { label: words.brand.name, saved: saved.name, typed: typed.name },
    { label: words.brand.colour, saved: saved.colour, typed: typed.colour.toUpperCase() },
  ],
});
