import { answerFromWorker } from './answer-from-worker.js';
import { type Foreign, openFile } from './open-file.js';

answerFromWorker<Foreign>(openFile);
