export { ageCodes, ageCuts, ageInCut, ageOn, mapAge } from './domain/age-bands.ts';
export {
  type Category,
  type CategorySet,
  inCut,
  isUnknown,
  lineOf,
  type Unknown,
  unknowns,
} from './domain/category-set.ts';
export { categorySet, categorySets } from './domain/category-sets.ts';
export { type Characteristic, protectedCharacteristics, recogniseCharacteristic } from './domain/characteristics.ts';
export { type Mapping, mapText, mapTexts } from './domain/map-category.ts';

/** Commands that only read files come through this door too: what needs a database is loaded when it is asked for. */
export const listCharacteristics: typeof import('./store/characteristic-reader.ts').listCharacteristics = async (
  scope,
) => (await import('./store/characteristic-reader.ts')).listCharacteristics(scope);

export const addCharacteristic: typeof import('./use-cases/add-characteristic.ts').addCharacteristic = async (
  ...given
) => (await import('./use-cases/add-characteristic.ts')).addCharacteristic(...given);
