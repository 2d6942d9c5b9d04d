import { pathToFileURL } from 'node:url';

/** Tests run from src, threads only compiled files: those of the last build. */
export const workerFile = (name: string): URL => pathToFileURL(`${process.cwd()}/dist/documents/${name}.js`);
