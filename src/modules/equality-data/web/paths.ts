import { path } from '#platform/http';

export const paths = {
  datasets: path('/data'),
  load: path('/data/load'),
  release: path('/data/releases/:releaseId'),
  confirm: path('/data/releases/:releaseId/confirm'),
  mapText: path('/data/releases/:releaseId/map'),
  correctColumn: path('/data/releases/:releaseId/column'),
  correctKind: path('/data/releases/:releaseId/kind'),
  discard: path('/data/releases/:releaseId/discard'),
  rejects: path('/data/releases/:releaseId/rejects.csv'),
  reading: path('/data/readings/:dataReadingId'),
  gaps: path('/data/gaps'),
  closeGap: path('/data/gaps/:dataGapId/close'),
  mappings: path('/data/mappings'),
  processing: path('/data/processing'),
  hidden: path('/data/released/:publicationId/hidden'),
  waive: path('/data/released/:publicationId/hidden/waive'),
  merge: path('/data/released/:publicationId/hidden/merge'),
  /** Shown by the room above. */
  publication: path('/data/released/:publicationId'),
  fewer: path('/data/released/:publicationId/hidden/fewer'),
};
