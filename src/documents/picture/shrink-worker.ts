import { answerFromWorker } from '../answer-from-worker.js';
import { type Photograph, shrunk } from './shrink.js';

answerFromWorker<Photograph[]>(async (photographs, progress) => {
  const done: Uint8Array[] = [];
  for (const photograph of photographs) {
    done.push(await shrunk(photograph));
    progress(done.length);
  }
  return done;
});
