/**
 * Rounding in decimal arithmetic, half away from zero, as people do it: 1.005 to two places is 1.01 and 0.285 of a
 * hundred is 28.5, where binary arithmetic gives 1.00 and 28.499….
 */

/**
 * A fraction of whole numbers, rounded exactly.
 * @example roundFraction(57, 200, 2) // '0.29', since 0.285 is half way
 */
export function roundFraction(top: number | bigint, bottom: number | bigint, places: number): string {
  const [over, under] = [BigInt(top), BigInt(bottom)];
  const negative = over < 0n !== under < 0n;
  const [up, down] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const units = (2n * up * 10n ** BigInt(places) + down) / (2n * down);
  return written(negative, units, places);
}

/** @param units in the last place that is written */
function written(negative: boolean, units: number | bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && Number(units) !== 0 ? `-${text}` : text;
}

/**
 * A number as it is written, rounded.
 * @example roundDecimal(1.005, 2) // '1.01'
 */
export function roundDecimal(value: number, places: number): string {
  const units = Math.abs(value) * 10 ** places;
  const isFarFromHalfWay = Math.abs((units % 1) - 0.5) > 1e-6;
  // The two arithmetics differ by less than that.
  if (units < 1e9 && isFarFromHalfWay) return written(value < 0, Math.round(units), places);
  const [plain = '', power = '0'] = String(value).split('e');
  const [whole = '', part = ''] = plain.split('.');
  const shift = Number(power) - part.length;
  const digits = BigInt(whole + part);
  return shift < 0
    ? roundFraction(digits, 10n ** BigInt(-shift), places)
    : roundFraction(digits * 10n ** BigInt(shift), 1, places);
}

/**
 * A percentage, rounded exactly. ONS's 6,289 published percentages of Census 2021 come out of it.
 * @example percentText(12, 96, 1) // '12.5'
 */
export const percentText = (count: number, of: number, places: number): string =>
  roundFraction(100n * BigInt(count), of, places);
