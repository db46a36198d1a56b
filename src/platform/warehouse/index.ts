export {
  type BulkColumn,
  type BulkFile,
  type BulkGroups,
  findBulkRows,
  groupBulk,
  listBulk,
  sampleParquet,
} from './bulk.ts';
