import type { ComponentChildren } from 'preact';
import { Bars, Figure, InsetText, ScrollRegion, StatusTag, SummaryList, Table, Timeline } from '#platform/views';
import {
  type Block,
  type Cell,
  cellText,
  isFigures,
  type Picture,
  type ReportDocument,
  type TableBlock,
} from './document.ts';

interface ReportBodyProps {
  document: ReportDocument;
  /** What stands at the end of a section on the page and in no file. */
  after?: (sectionKey: string) => ComponentChildren;
}

/** A report on a page. Each section has its key as its id. */
export function ReportBody({ document, after }: ReportBodyProps) {
  return (
    <>
      {document.sections.map(({ key, title, blocks }) => (
        <section id={key} class="app-report__section">
          <h2 class="govuk-heading-m">{title}</h2>
          {blocks.map((block, at) => (
            <ReportBlock block={block} id={`${key}-${at}`} />
          ))}
          {after?.(key)}
        </section>
      ))}
    </>
  );
}

function ReportBlock({ block, id }: { block: Block; id: string }) {
  switch (block.kind) {
    case 'heading':
      return <h3 class="govuk-heading-s">{block.text}</h3>;
    case 'paragraph':
      return <p class="govuk-body app-report__text">{block.text}</p>;
    case 'note':
      return <InsetText classes="app-report__text">{block.text}</InsetText>;
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
    case 'signature':
      return (
        <SummaryList
          rows={block.rows.map(({ term, value }) => ({ key: { text: term }, value: { text: cellText(value) || ' ' } }))}
        />
      );
    case 'table':
      return <ReportTable table={block} />;
    case 'figure':
      return (
        <Figure
          title={block.title}
          headingLevel={3}
          tablePlace="below"
          picture={<ReportPicture picture={block.picture} id={id} title={block.title} alt={block.alt} />}
          table={<ReportTable table={block.table} />}
        />
      );
  }
}

function ReportTable({ table }: { table: TableBlock }) {
  const format = (column: number) => (isFigures(table, column) ? ('numeric' as const) : undefined);
  return (
    <ScrollRegion label={table.caption}>
      <Table
        caption={table.caption}
        captionClasses="govuk-visually-hidden"
        classes="app-table app-report__table"
        firstCellIsHeader
        head={table.columns.map(({ text }, at) => ({ text, format: format(at) }))}
        rows={table.rows.map((row) => row.map((cell, at) => ({ text: drawn(cell), format: format(at) })))}
      />
    </ScrollRegion>
  );
}

const drawn = (cell: Cell) =>
  typeof cell === 'object' && 'tag' in cell ? <StatusTag word={cell.tag} tone={cell.tone} /> : cellText(cell);

interface PictureProps {
  picture: Picture;
  id: string;
  title: string;
  alt: string;
}

/** Also what the writers put into their files. */
export function ReportPicture({ picture, id, title, alt }: PictureProps) {
  if (picture.kind === 'timeline') return <Timeline id={id} title={title} size="column" {...picture} />;
  return (
    <Bars
      id={id}
      title={title}
      description={alt}
      series={picture.series.map(({ name }) => name)}
      colours={picture.series.map(({ colour }) => colour)}
      rows={picture.rows.map(({ label, values }) => ({
        label,
        parts: values.map((value) => ({ value, text: value > 0 ? String(value) : '' })),
      }))}
    />
  );
}
