import { dayOf } from '#platform/kernel';
import { CannotBe, type CommandRun, fileAt, WrongUse } from '#platform/room';
import type { Reading } from './domain/reading.ts';
import { inspectFile } from './use-cases/inspect-file.ts';
import { noticeWords, reasonWords, refusalWords, rejectWords } from './web/words-reading.ts';

/** `data inspect FILE`: what the file holds, as JSON or as a summary to read. */
export const run: CommandRun = async ({ arguments: [path], json, out }) => {
  if (!path) throw new WrongUse('Name the file to inspect: data inspect FILE');
  const read = await inspectFile(fileAt(path), dayOf(new Date()));
  if (!read.ok) throw new CannotBe(refusalWords(read.refusal));
  const [first, ...others] = read.value;
  if (!first) return 1;
  const besides = others.map(({ sheet, rows }) => ({ code: 'other-table' as const, sheet: sheet ?? '', rows }));
  const reading = { ...first, notices: [...first.notices, ...besides] };
  out(json ? JSON.stringify(shape(reading), null, 2) : summary(reading));
  return 0;
};

/** The shape that docs/cli.md promises. */
function shape({ kind, rows, columns, dropped, rejects, quality, notices }: Reading) {
  return {
    kind,
    rows,
    columns,
    dropped,
    rejects: rejects.map(({ row, column, reason }) => ({ row, column, reason: `${reasonWords(reason)}.` })),
    quality: { characteristics: quality, notices: notices.map(noticeWords) },
  };
}

function summary({ kind, rows, columns, dropped, rejects, quality, notices }: Reading): string {
  const lines = [
    `${kind}: ${rows} rows.`,
    ...columns.map(({ name, meaning, mapped, unmapped }) => {
      const lost = unmapped.length > 0 ? `; not mapped: ${unmapped.slice(0, 5).join(', ')}` : '';
      return `  ${name}: ${meaning ?? 'not used'}${meaning ? `, ${mapped} texts understood${lost}` : ''}`;
    }),
    ...(dropped.length > 0 ? [`Dropped at the door: ${dropped.join(', ')}.`] : []),
    ...quality.map(
      ({ field, declared, known, total }) => `  ${field}: ${declared}% declared (${known} of ${total} people)`,
    ),
    ...notices.map(noticeWords),
    ...rejects.slice(0, 20).map(rejectWords),
    ...(rejects.length > 20 ? [`… and ${rejects.length - 20} more.`] : []),
  ];
  return lines.join('\n');
}
