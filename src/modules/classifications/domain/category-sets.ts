import type { CategorySet } from './category-set.ts';
import {
  armedForces,
  careExperience,
  disability,
  impairment,
  legalPartnership,
  pregnancy,
  religion,
  unpaidCare,
} from './sets/belief-health-and-life.ts';
import { ethnicGroup } from './sets/ethnic-group.ts';
import { genderIdentity, sex, sexualOrientation } from './sets/sex-and-identity.ts';

/** The sets that are in force. A newer one of the same question stands beside the older, with its own day. */
export const categorySets: readonly CategorySet[] = [
  ethnicGroup,
  sex,
  genderIdentity,
  sexualOrientation,
  religion,
  disability,
  impairment,
  legalPartnership,
  unpaidCare,
  armedForces,
  careExperience,
  pregnancy,
];

export const categorySet = (code: string): CategorySet | null => categorySets.find((one) => one.code === code) ?? null;
