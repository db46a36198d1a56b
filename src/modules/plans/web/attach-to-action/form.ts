import { file, form, text } from '#platform/forms';
import type { Evidence } from '../../store/evidence-writer.ts';
import { links } from '../words-links.ts';

export const attachForm = form(
  { link: text({ most: 2000 }), file: file(), label: text({ most: 300 }) },
  ({ link, file: given }) => {
    if (link && given) return { link: links.onlyOne };
    if (!link && !given) return { link: links.enterOne };
    return link && !isAddress(link) ? { link: links.wrongLink } : null;
  },
);

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);

interface Given {
  link: string;
  file: { name: string; bytes: Uint8Array } | null;
  label: string;
}

export const evidenceFrom = ({ link, file: given, label }: Given): Evidence =>
  given ? { label: label || given.name || links.file, bytes: given.bytes } : { label: label || link, href: link };
