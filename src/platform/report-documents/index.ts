export {
  type Block,
  type Cell,
  cellText,
  type ReportDocument,
  type Section,
  type TableBlock,
  tableOf,
} from './document.ts';
export { ReportBody } from './view.tsx';
export {
  checkTemplate,
  type ReportFormat,
  reportFormats,
  reportTypes,
  type WriteRefusal,
  writeReport,
} from './write-report.ts';
