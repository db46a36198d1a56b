export { type Characteristic, protectedCharacteristics, recogniseCharacteristic } from './domain/characteristics.ts';
export { listCharacteristics } from './store/characteristic-reader.ts';
export { addCharacteristic } from './use-cases/add-characteristic.ts';
