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
  'display:block;padding:14px 20px;border-radius:6px;background:#17507f;color:#ffffff;font-weight:bold;' +
  'text-align:center;text-decoration:none';

export const SECOND_BUTTON =
  'display:block;padding:11px 20px;border:1px solid #17507f;border-radius:6px;color:#17507f;font-weight:bold;' +
  'text-align:center;text-decoration:none';

interface Colours {
  line: string;
  ground: string;
  text: string;
}

/** Text on its ground has a contrast of at least 4.5 to 1. */
export const TONES: Readonly<Record<Tone, Colours>> = {
  late: { line: '#a1261c', ground: '#fbecea', text: '#a1261c' },
  soon: { line: '#b97a00', ground: '#fbf2dc', text: '#7a5200' },
  plain: { line: '#17507f', ground: '#e8eff5', text: '#0f3c61' },
};

export const BRAND = 'padding:16px 20px;background:#123a5c;color:#ffffff;font-weight:bold;font-size:18px';

export const DARK_STYLES =
  '@media (prefers-color-scheme:dark){' +
  '.page{background:#14191e!important}' +
  '.sheet,.sheet td{background-color:#1c232a;color:#e6e9ec!important}' +
  '.sheet td.brand{background:#123a5c!important;color:#ffffff!important}' +
  '.sheet td.task{background:#252d35!important}' +
  '.quiet{color:#aab4be!important}' +
  '.link,.second{color:#9cc7ec!important;border-color:#9cc7ec!important}' +
  '.late{background:#5c1a14!important;color:#ffdad5!important}' +
  '.soon{background:#4d3500!important;color:#ffe2ad!important}' +
  '.plain{background:#1d3d59!important;color:#d5e5f7!important}' +
  '}';
