/**
 * Steps of a release of figures: the first when the counts are read, half of them when all small counts are hidden safely,
 * all when that is proven of each.
 */
export const protectSteps = 20;
