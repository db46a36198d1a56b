/** The text in some bytes, whatever its encoding; null where the bytes are no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byteOrderMark(bytes) ?? silentUtf16(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes).replace(/^\uFEFF/, '');
  if (looksBinary(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: nearly every second byte of a western text is zero. */
function silentUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  const half = Math.floor(sample.length / 2);
  if (half < 2) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  if ((zeros[1] ?? 0) > half * 0.6 && (zeros[0] ?? 0) < half * 0.1) return 'utf-16le';
  if ((zeros[0] ?? 0) > half * 0.6 && (zeros[1] ?? 0) < half * 0.1) return 'utf-16be';
  return null;
}

const ALLOWED_CONTROLS = new Set([9, 10, 11, 12, 13, 26, 27]);

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8000);
  const strange = sample.filter((byte) => byte < 32 && !ALLOWED_CONTROLS.has(byte)).length;
  return strange > sample.length * 0.01;
}
