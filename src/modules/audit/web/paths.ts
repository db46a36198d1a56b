import { path } from '#platform/http';

export const paths = {
  events: path('/audit'),
  export: path('/audit.csv'),
  verify: path('/audit/verify'),
};
