import WordExtractor from 'word-extractor';
import type { SourceText } from '../source-text.js';

/** The text of a Word 97–2003 file (.doc). Rejects what is no such file. */
export async function readDoc(bytes: Uint8Array): Promise<SourceText> {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const options = { filterUnicode: false };
  const text = document.getBody(options).replace(/\n/g, '\n\n');
  return { form: 'doc', text };
}
