export { type BulkColumn, type BulkFile, type BulkGroups, findBulkRows, groupBulk, sampleParquet } from './bulk.ts';
