import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runInWorker, type WorkerBounds } from '../../src/documents/run-in-worker.js';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** Runs `code` as a worker: it may call `say`, and `input` has come. */
const run = (code: string, bounds: Partial<WorkerBounds> = {}) => {
  const file = join(folder, `${(files += 1)}.mjs`);
  writeFileSync(
    file,
    `const say = (word) => process.send(word);\nprocess.on('message', (input) => {${code}});`,
  );
  return runInWorker<unknown>(pathToFileURL(file), { number: 7 }, { seconds: 20, memoryMb: 200, ...bounds });
};

describe('work in a process of its own', () => {
  it('answers, and tells before how far it is', async () => {
    const heard: unknown[] = [];
    const code = `say({ progress: 1 }); say({ progress: 2 }); say({ answer: input.number });`;
    expect(await run(code, { onProgress: (progress) => heard.push(progress) })).toBe(7);
    expect(heard).toEqual([1, 2]);
  });

  it('refuses with its own sentence', async () => {
    const code = `say({ refused: { code: 'document/empty', message: 'Tệp trống.' } });`;
    await expect(run(code)).rejects.toMatchObject({
      code: 'document/empty',
      message: 'Tệp trống.',
      status: 422,
    });
  });

  it.each([
    ['time', 'is silent for too long', 'for (;;);'],
    ['memory', 'fills its heap', 'const all = []; for (;;) all.push(new Array(1000).fill({}));'],
    [
      'memory',
      'fills buffers beside its heap',
      'const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 1);',
    ],
    ['failed', 'throws', 'throw new Error("no");'],
    ['failed', 'crashes', 'process.kill(process.pid, "SIGSEGV");'],
    ['failed', 'ends without an answer', 'process.exit(3);'],
    ['failed', 'says why', `say({ failed: 'no' });`],
  ])('is given up for %s when it %s', async (reason, _, code) => {
    await expect(run(code, { seconds: reason === 'time' ? 0.3 : 20 })).rejects.toMatchObject({ reason });
  });

  it('is not given up while it goes on', async () => {
    const code = `let left = 4;
      setInterval(() => say(left-- > 0 ? { progress: left } : { answer: 'done' }), 600);`;
    expect(await run(code, { seconds: 2 })).toBe('done');
  });

  it('stops when it is told to, before the start and in the middle', async () => {
    await expect(run('', { signal: AbortSignal.abort() })).rejects.toMatchObject({ reason: 'stopped' });
    const stopping = new AbortController();
    const stopped = run(`say({ progress: 1 }); setInterval(() => {}, 1000);`, {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ reason: 'stopped' });
  });
});
