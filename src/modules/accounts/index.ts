export { type Role, roles } from './domain/roles.ts';
export { pathOf } from './domain/units.ts';
export {
  type Body,
  findOrganisation,
  listBodies,
  listUnits,
  type Organisation,
  type Unit,
} from './store/organisation-reader.ts';
export {
  findPerson,
  findPersonByEmail,
  findPersonByName,
  type Leaver,
  listLeavers,
  listPeople,
  type PeopleFilter,
  type Person,
} from './store/person-reader.ts';
export { listOrganisations } from './store/sign-in-reader.ts';
export { addBody } from './use-cases/add-body.ts';
export { addPerson } from './use-cases/add-person.ts';
export { addUnit } from './use-cases/add-unit.ts';
export { createOrganisation } from './use-cases/create-organisation.ts';
export { findActor } from './use-cases/find-actor.ts';
export { hashPassword } from './use-cases/hash-password.ts';
export { identify } from './use-cases/identify.ts';
export { demoPassword } from './use-cases/list-demo-people.ts';
export { makeDemoOrganisation } from './use-cases/make-demo-organisation.ts';
export { offerFirstAdministrator } from './use-cases/offer-first-administrator.ts';
export { paths as accountsPaths } from './web/paths.ts';
