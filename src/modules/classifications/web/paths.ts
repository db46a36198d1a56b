import { path } from '#platform/http';

export const paths = {
  characteristics: path('/settings/characteristics'),
  characteristic: path('/settings/characteristics/:code'),
};
