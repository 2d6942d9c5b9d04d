import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outcome } from '../support/outcome.js';

const sample = (form: string): Uint8Array => readFileSync(`test/documents/samples/same/ket-luan.${form}`);

describe('a file that came to harm', () => {
  it.each(['docx', 'doc', 'pdf'])('is a %s that was cut anywhere', async (form) => {
    const whole = sample(form);
    const cuts = Array.from({ length: 9 }, (_, at) =>
      whole.subarray(0, Math.floor((whole.length * (at + 1)) / 10)),
    );
    for (const cut of cuts) expect(await outcome(cut)).toMatch(/^(?:text|empty|scan|broken|too-heavy)$/);
  });

  it.each(['docx', 'doc', 'pdf', 'txt'])('is a %s of which some bytes were changed', async (form) => {
    const whole = sample(form);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (bytes) => {
        const changed = Uint8Array.from(whole);
        for (const [at, byte] of bytes) changed[at] = byte;
        expect(typeof (await outcome(changed))).toBe('string');
      }),
      { numRuns: 12 },
    );
  });
});
