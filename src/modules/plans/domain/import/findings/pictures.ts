import type { SourceDocument } from '../../../../../platform/kernel/source-document.ts';
import type { DraftFinding } from '../draft.ts';

const most = 10;

/** Pictures are not read: each place of one is told. Beyond ten, such as a logo on every page, they are counted. */
export function pictureFindings({ pictures = [] }: SourceDocument): DraftFinding[] {
  const places = new Map(pictures.map((picture) => [JSON.stringify(picture.place), picture]));
  if (places.size > most) return [{ code: 'pictures-not-read', about: String(pictures.length), place: null }];
  return [...places.values()].map(({ text, place }) => ({
    code: 'picture-not-read',
    about: text === '' ? '' : ` (“${text.slice(0, 120)}”)`,
    place,
  }));
}
