import { type Field, field } from './field.ts';
import { characteristics, personal, places } from './fields-of-people.ts';
import { events, work } from './fields-of-work.ts';

export type { Field, FieldRole } from './field.ts';

const published: readonly Field[] = [
  field(
    'count',
    'count',
    'count|number|headcount|n|no|numbers|accessed|attended|entered|number accessed|number attended|number entered|head count|number of staff|number of employees|staff|employees|total number|obs value|observation|frequency|population|people|number of people|number of clients|cases|persons|staff count|total headcount|workforce|number of applicants|responses|sum|item value|itemvalue|obs|figure count|headcount total',
  ),
  field(
    'percent',
    'percent',
    'percent|percentage|per cent|proportion|rate|pct|share|percentage of staff|of staff|of workforce',
  ),
  field(
    'measure-name',
    'name',
    'measure|indicator|metric|measure name|indicator name|indicator number|statistic|data item|data item name|measure type',
  ),
  field('published-value', 'measure', 'value|indicator value|figure|percentage value'),
  field('numerator', 'measure', 'numerator'),
  field('denominator', 'measure', 'denominator|base|base size|sample size|sample'),
  field(
    'characteristic-name',
    'name',
    'characteristic|protected characteristic|equality strand|strand|dimension|demographic|breakdown type|breakdown|category type|ethnicity type|variable',
  ),
  field(
    'category-name',
    'name',
    'category|group|sub group|subgroup|response category|demographic group|sub category|breakdown value|label',
  ),
  field('employer-size', 'name', 'employer size|employersize'),
  field('link', 'name', 'company link to gpg info|companylinktogpginfo|url|link|employer id|company number|sic codes'),
  field('gpg-mean-hourly', 'measure', 'diff mean hourly percent', 'sex'),
  field('gpg-median-hourly', 'measure', 'diff median hourly percent', 'sex'),
  field('gpg-mean-bonus', 'measure', 'diff mean bonus percent', 'sex'),
  field('gpg-median-bonus', 'measure', 'diff median bonus percent', 'sex'),
  field('gpg-male-bonus', 'measure', 'male bonus percent', 'sex'),
  field('gpg-female-bonus', 'measure', 'female bonus percent', 'sex'),
  field('gpg-male-lower', 'measure', 'male lower quartile|male lower quarter', 'sex'),
  field('gpg-male-lower-middle', 'measure', 'male lower middle quartile|male lower middle quarter', 'sex'),
  field('gpg-male-upper-middle', 'measure', 'male upper middle quartile|male upper middle quarter', 'sex'),
  field('gpg-male-top', 'measure', 'male top quartile|male top quarter|male upper quartile|male upper quarter', 'sex'),
  field('gpg-female-lower', 'measure', 'female lower quartile|female lower quarter', 'sex'),
  field('gpg-female-lower-middle', 'measure', 'female lower middle quartile|female lower middle quarter', 'sex'),
  field('gpg-female-upper-middle', 'measure', 'female upper middle quartile|female upper middle quarter', 'sex'),
  field(
    'gpg-female-top',
    'measure',
    'female top quartile|female top quarter|female upper quartile|female upper quarter',
    'sex',
  ),
];

export const fields: readonly Field[] = [...characteristics, ...places, ...work, ...events, ...published, ...personal];

const byCode = new Map(fields.map((one) => [one.code, one]));

export const fieldOf = (code: string): Field | null => byCode.get(code) ?? null;
