import { describe, expect, it } from '@jest/globals';
import { runInWorker, type WorkerBounds } from '../../src/documents/run-in-worker.js';

const run = (code: string, bounds: Partial<WorkerBounds> = {}) => {
  const source = `import { parentPort, workerData } from 'node:worker_threads';\n${code}`;
  const file = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  return runInWorker<unknown>(file, { number: 7 }, { seconds: 20, memoryMb: 200, ...bounds });
};
const SAY = 'parentPort.postMessage';

describe('work in a thread of its own', () => {
  it('answers, and tells before how far it is', async () => {
    const heard: unknown[] = [];
    const code = `${SAY}({ progress: 1 }); ${SAY}({ progress: 2 }); ${SAY}({ answer: workerData.number });`;
    expect(await run(code, { onProgress: (progress) => heard.push(progress) })).toBe(7);
    expect(heard).toEqual([1, 2]);
  });

  it('refuses with its own sentence', async () => {
    const code = `${SAY}({ refused: { code: 'document/empty', message: 'Tệp trống.' } });`;
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
    ['failed', 'ends without an answer', 'process.exit(3);'],
    ['failed', 'says why', `${SAY}({ failed: 'no' });`],
  ])('is given up for %s when it %s', async (reason, _, code) => {
    await expect(run(code, { seconds: reason === 'time' ? 0.3 : 20 })).rejects.toMatchObject({ reason });
  });

  it('is not given up while it goes on', async () => {
    const code = `let left = 4;
      setInterval(() => ${SAY}(left-- > 0 ? { progress: left } : { answer: 'done' }), 600);`;
    expect(await run(code, { seconds: 2 })).toBe('done');
  });

  it('stops when it is told to, before the start and in the middle', async () => {
    await expect(run('', { signal: AbortSignal.abort() })).rejects.toMatchObject({ reason: 'stopped' });
    const stopping = new AbortController();
    const stopped = run(`${SAY}({ progress: 1 }); setInterval(() => {}, 1000);`, {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ reason: 'stopped' });
  });
});
