import type { Tone } from './letter-task.js';

/*
 * Mail programs know little CSS: everything is inline and plain. The classes only serve the dark variant, which
 * programs that cannot do it leave out.
 */

export const FONT =
  "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:24px";

export const PAGE = 'margin:0;padding:0;background:#eef0f3;color:#1c1c1c';

export const SHEET =
  'width:100%;max-width:600px;margin:0 auto;background:#ffffff;color:#1c1c1c;border-collapse:collapse';

export const BUTTON =
  'display:block;padding:14px 20px;border-radius:6px;background:#7a1620;color:#ffffff;font-weight:bold;' +
  'text-align:center;text-decoration:none';

export const SECOND_BUTTON =
  'display:block;padding:11px 20px;border:1px solid #7a1620;border-radius:6px;color:#7a1620;font-weight:bold;' +
  'text-align:center;text-decoration:none';

interface Colours {
  line: string;
  ground: string;
  text: string;
}

/** Text on its ground has a contrast of at least 4.5 to 1. */
export const TONES: Readonly<Record<Tone, Colours>> = {
  late: { line: '#c0271b', ground: '#fde8e6', text: '#8f150b' },
  soon: { line: '#d98200', ground: '#fff1d6', text: '#704300' },
  plain: { line: '#3d6491', ground: '#e6eef7', text: '#1f4166' },
};

export const DARK_STYLES =
  '@media (prefers-color-scheme:dark){' +
  '.page{background:#121212!important}' +
  '.sheet,.sheet td{background-color:#1e1e1e;color:#ececec!important}' +
  '.sheet td.brand{background:#7a1620!important;color:#ffffff!important}' +
  '.task{background:#262626!important}' +
  '.quiet{color:#b8b8b8!important}' +
  '.link,.second{color:#ffb4a9!important;border-color:#ffb4a9!important}' +
  '.late{background:#5c1a14!important;color:#ffdad5!important}' +
  '.soon{background:#4d3500!important;color:#ffe2ad!important}' +
  '.plain{background:#223a55!important;color:#d5e5f7!important}' +
  '}';
