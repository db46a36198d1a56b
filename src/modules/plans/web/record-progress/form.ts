import { choice, type Field, file, form, recordId, type Sent, text, version, wholeNumber } from '#platform/forms';
import type { Evidence } from '../../store/evidence-writer.ts';
import { repeated } from '../repeated.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';

export const reportable = ['planned', 'in-progress', 'completed', 'stopped'] as const;

/** Links, one a line; words may stand before an address. */
function links(): Field<Evidence[]> {
  const whole = text({ most: 5000 });
  return {
    names: (name) => [name],
    read(sent: Sent, name, files) {
      const read = whole.read(sent, name, files);
      if ('error' in read) return read;
      const lines = read.value.split('\n').flatMap((line) => line.trim() || []);
      const found = lines.map((line) => ({ line, address: /https?:\/\/\S+$/.exec(line)?.[0] ?? '' }));
      const wrong = found.find(({ address }) => !URL.canParse(address));
      if (wrong) return { error: running.update.wrongLink(wrong.line.slice(0, 80)) };
      return {
        value: found.map(({ line, address }) => ({
          label: line.slice(0, -address.length).trim() || address,
          href: address,
        })),
      };
    },
  };
}

/** What a report says; the same from a page and from a mailed link. */
export const reportFields = {
  version: version(),
  note: text({ required: words.update.enterNote, most: 5000 }),
  status: choice(reportable, words.update.chooseStatus),
  percent: wholeNumber({ least: 0, most: 100 }),
  /** Positions of parts. */
  partsDone: repeated(),
  nextStep: text({ most: 1000 }),
  links: links(),
  fileOne: file(),
  fileTwo: file(),
  /** A unit or a body. */
  answersFor: recordId(),
  occurrence: text({ most: 10 }),
  unansweredReason: text({ most: 1000 }),
};

export const recordProgressForm = form({ ...reportFields, onBehalfOf: text({ most: 300 }) });

export const evidenceOf = ({
  links: given,
  fileOne,
  fileTwo,
}: {
  links: Evidence[];
  fileOne: { name: string; bytes: Uint8Array } | null;
  fileTwo: { name: string; bytes: Uint8Array } | null;
}): Evidence[] => [
  ...given,
  ...[fileOne, fileTwo].flatMap((one) =>
    one ? [{ label: one.name || running.update.file(1), bytes: one.bytes }] : [],
  ),
];
