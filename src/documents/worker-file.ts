/** Where a worker's compiled file lies, named from this folder without its ending (`open-worker`). */
export const workerFile = (name: string): URL => new URL(`./${name}.js`, import.meta.url);
