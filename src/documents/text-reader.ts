/** Whether the zeros among the first bytes lie at the places `offset`, `offset + 2`, ...: UTF-16 without a mark. */
function zerosAt(bytes: Uint8Array, offset: 0 | 1): boolean {
  const head = bytes.subarray(0, 2000);
  const zeros = head.filter((byte, at) => byte === 0 && at % 2 === offset).length;
  const others = head.filter((byte, at) => byte === 0 && at % 2 !== offset).length;
  return zeros > head.length / 8 && others === 0;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || zerosAt(bytes, 1)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || zerosAt(bytes, 0)) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1258';
  }
}

/**
 * The text of a plain-text file in composed letters, without its byte order mark: UTF-8, UTF-16, and what is neither
 * as Windows-1258. Undefined when the bytes are no text.
 */
export function readText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).normalize('NFC');
  return /[\u0000-\u0008\u000e-\u001a]/u.test(text) ? undefined : text;
}
