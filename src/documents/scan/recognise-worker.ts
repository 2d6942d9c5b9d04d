import { answerFromWorker } from '../answer-from-worker.js';
import { recognisePages } from './recognise-pages.js';

answerFromWorker(recognisePages);
