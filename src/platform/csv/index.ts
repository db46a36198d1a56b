export { type CsvProblem, type CsvTable, readCsv } from './read.ts';
export { csvType, writeCsv } from './write.ts';
