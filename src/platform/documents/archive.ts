import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { Unfit } from './refusal.ts';

/** What an archive holds, and how much of it there is once it is inflated. */
export type ArchiveSurvey = { names: string[]; inflatedBytes: number; tooLarge: boolean; sound: boolean };

export function looksLikeArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Inflates every entry in small steps and throws the result away, stopping at the limit: the sizes an archive states
 * about itself may be lies.
 */
export async function surveyArchive(bytes: Uint8Array, limit: number = LIMITS.inflatedBytes): Promise<ArchiveSurvey> {
  const { Unzip, UnzipInflate, unzipSync } = await import('fflate');
  const survey: ArchiveSurvey = { names: [], inflatedBytes: 0, tooLarge: false, sound: true };
  const claimed = claimedSize(unzipSync, bytes);
  if (claimed > limit) return { ...survey, inflatedBytes: claimed, tooLarge: true };
  const unzip = new Unzip((file) => {
    survey.names.push(file.name);
    if (survey.names.length > LIMITS.archiveEntries) survey.tooLarge = true;
    if (survey.tooLarge) return;
    file.ondata = (error, chunk) => {
      if (error) survey.sound = false;
      else survey.inflatedBytes += chunk.length;
      if (survey.inflatedBytes > limit) survey.tooLarge = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  pushInSteps(unzip, bytes, survey);
  return survey;
}

/** What the archive says of itself: enough to refuse it, not to trust it. */
function claimedSize(unzipSync: typeof import('fflate').unzipSync, bytes: Uint8Array): number {
  let sum = 0;
  const add = ({ originalSize }: { originalSize: number }) => {
    sum += originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: add });
  } catch {
    // A broken list of contents: what can be inflated will tell.
  }
  return sum;
}

const STEP = 64 * 1024;

function pushInSteps(
  unzip: { push(chunk: Uint8Array, final?: boolean): void },
  bytes: Uint8Array,
  survey: ArchiveSurvey,
): void {
  try {
    for (let at = 0; at < bytes.length && !survey.tooLarge; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    survey.sound = false;
  }
}

/** The text of one small entry, or null. */
export async function archiveText(bytes: Uint8Array, name: string): Promise<string | null> {
  const { strFromU8, unzipSync } = await import('fflate');
  const entry = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  return entry ? strFromU8(entry) : null;
}

/** The XML parts of an archive whose names are asked for, as texts. */
export async function archiveParts(
  bytes: Uint8Array,
  isAsked: (name: string) => boolean,
): Promise<Map<string, string>> {
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(bytes, { filter: (file) => isAsked(file.name) });
  return new Map(
    Object.entries(parts).map(([name, part]) => {
      if (part.length > LIMITS.xmlBytes) throw new Unfit('document-too-long');
      return [name, decodeText(part) ?? ''];
    }),
  );
}
