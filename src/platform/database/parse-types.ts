import pg from 'pg';

const asText = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.NUMERIC]);

/** Days and decimals stay text: a `date` has no time zone and a `numeric` no binary rounding. */
export const parseTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (asText.has(oid)) return (text: string) => text;
    if (oid === pg.types.builtins.INT8) return Number;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid);
  }) as pg.CustomTypesConfig['getTypeParser'],
};
