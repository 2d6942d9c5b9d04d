import 'reflect-metadata';
import { close, type Job, run } from './job.js';

// One process beside others: takes job after job and answers with its outcome; `end` ends it.
process.on('message', (job: Job | 'end') => {
  if (job !== 'end') void run(job).then((outcome) => process.send!(outcome));
  else void close().then(() => process.disconnect());
});
