import { expect } from '@jest/globals';
import { readDocument } from '../../src/documents/read-document.js';
import { isScan } from '../../src/documents/source-text.js';
import { Invalid } from '../../src/platform/refusal.js';
import type { Limits } from '../../src/platform/settings.js';
import { testConfig } from './config.js';

/** `text`, `scan`, or the code of the refusal without its `document/`; whatever else is thrown is thrown on. */
export async function outcome(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  try {
    const read = await readDocument(bytes, { ...testConfig().limits, ...limits });
    return isScan(read) ? 'scan' : 'text';
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    expect(error.message).toMatch(/[ạ-ỹ].*;/u);
    return error.code.replace('document/', '');
  }
}
