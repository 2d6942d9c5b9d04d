import { readFileSync } from 'node:fs';

/** The program's version, from the package.json that stands beside config/ in the folder of its start. */
export function programVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}
