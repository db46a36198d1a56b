import { file, form, tick } from '#platform/forms';
import { words } from '../words.ts';

export const importPeopleForm = form({ file: file(words.importPeople.chooseFile), createUnits: tick() });
