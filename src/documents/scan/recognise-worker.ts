import { answerFromWorker } from '../answer-from-worker.js';
import { recognisePages } from './recognise-pages.js';

await answerFromWorker(recognisePages);
