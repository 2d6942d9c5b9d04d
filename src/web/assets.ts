import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

export interface Asset {
  mediaType: string;
  bytes: Buffer;
  /** The same bytes for who accepts gzip; absent where it would gain nothing. */
  gzip?: Buffer;
}

const require = createRequire(import.meta.url);
/** In the order in which the later ones refine the earlier. */
const STYLES = [
  'fonts', 'colours', 'text', 'frame', 'status', 'buttons', 'forms', 'tables', 'review', 'drafts', 'calendar', 'chair', 'print',
]; // prettier-ignore
/** The script of all pages, the clerk's table's own, and what they import. */
const SCRIPTS = ['everywhere.js', 'review.js', 'page.js', 'days.js', 'kept-words.js', 'places.js'];
const FONTS = ['vietnamese-400', 'vietnamese-600', 'latin-400', 'latin-600'];

/** What pages load besides their own markup, all from our own origin. */
const assets = new Map<string, Asset>([
  ['bootstrap.css', css(readFileSync(require.resolve('bootstrap/dist/css/bootstrap.min.css')))],
  ['dondoc.css', css(Buffer.concat(STYLES.map((name) => own(`${name}.css`))))],
  ...SCRIPTS.map((name): [string, Asset] => [name, text('text/javascript', own(name))]),
  ['icon.svg', { mediaType: 'image/svg+xml', bytes: own('icon.svg') }],
  ...FONTS.map((name): [string, Asset] => [
    `be-vietnam-pro-${name}.woff2`,
    { mediaType: 'font/woff2', bytes: readFileSync(require.resolve(fontFile(name))) },
  ]),
]);

/** Changes whenever any of the assets does, so that browsers may keep them for ever. */
const edition = createHash('sha256')
  .update(Buffer.concat([...assets.values()].map(({ bytes }) => bytes)))
  .digest('hex')
  .slice(0, 12);

/** The address of an asset. */
export function assetAddress(name: string): string {
  return `/assets/${edition}/${name}`;
}

/** The asset of that name; undefined when there is none. */
export function assetNamed(name: string): Asset | undefined {
  return assets.get(name);
}

function own(name: string): Buffer {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url));
}

function css(bytes: Buffer): Asset {
  return text('text/css', bytes);
}

function text(mediaType: string, bytes: Buffer): Asset {
  return { mediaType: `${mediaType}; charset=utf-8`, bytes, gzip: gzipSync(bytes, { level: 9 }) };
}

function fontFile(name: string): string {
  return `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${name}-normal.woff2`;
}
