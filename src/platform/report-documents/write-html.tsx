import { renderPage } from '#platform/views';
import type { ReportDocument } from './document.ts';
import { ReportBody } from './view.tsx';

/** Enough to read and to print it without the product. */
const styles = `
body { font: 1rem/1.5 "Atkinson Hyperlegible Next", Arial, sans-serif; color: #0b0c0c; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3, caption { line-height: 1.25; } h2 { margin-top: 2em; } caption { text-align: left; font-weight: 700; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.5em; } th, td { text-align: left; vertical-align: top; padding: 0.4em 0.6em 0.4em 0; border-bottom: 1px solid #b1b4b6; white-space: pre-line; }
th[scope=row] { font-weight: 400; } .govuk-table__cell--numeric, .govuk-table__header--numeric { text-align: right; }
dl { display: grid; grid-template-columns: minmax(8em, 1fr) 2fr; gap: 0.3em 1em; } dl > div { display: contents; } dt { font-weight: 700; } dd { margin: 0; }
.govuk-inset-text { border-left: 6px solid #b1b4b6; padding: 0.5em 1em; } .app-report__text { white-space: pre-line; }
svg { max-width: 100%; height: auto; } figure { margin: 0; } .app-scroll { overflow-x: auto; }
@media print { body { max-width: none; margin: 0; } tr, figure { break-inside: avoid; } }
`;

/** The report as a page that stands alone: no script, nothing fetched. */
export function writeReportHtml(document: ReportDocument): string {
  const page = renderPage(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.title}</title>
      </head>
      <body>
        <main>
          <p>{document.caption}</p>
          <h1>{document.title}</h1>
          <p>{document.about}</p>
          <ReportBody document={document} />
        </main>
      </body>
    </html>,
  );
  return page.replace('</head>', `<style>${styles}</style></head>`);
}
