import type { Tone } from './letter-task.js';

/*
 * Mail programs know little CSS: everything is inline and plain. The classes only serve the dark variant, which
 * programs that cannot do it leave out. Outlook, which lays out with Word, knows room inside table cells only, no
 * max-width and no rounded corners; what it alone understands begins with `mso`.
 */

export const FONT =
  "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:24px";

export const PAGE_COLOUR = '#eef0f3';
export const PAGE = `margin:0;padding:0;background-color:${PAGE_COLOUR};color:#1c1c1c`;

export const SHEET =
  'width:100%;max-width:600px;margin:0 auto;background-color:#ffffff;color:#1c1c1c;border-collapse:collapse';

interface ButtonStyle {
  cell: string;
  link: string;
}

const BUTTON_LINK = 'display:block;font-weight:bold;text-align:center;text-decoration:none';

/** The whole of a button takes the finger, because the room around its words belongs to the link. */
export const BUTTON: ButtonStyle = {
  cell: 'border-radius:6px;background-color:#17507f;mso-padding-alt:14px 20px',
  link: `${BUTTON_LINK};padding:14px 20px;color:#ffffff`,
};

export const SECOND_BUTTON: ButtonStyle = {
  cell: 'border:1px solid #17507f;border-radius:6px;mso-padding-alt:11px 20px',
  link: `${BUTTON_LINK};padding:11px 20px;color:#17507f`,
};

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

export const BRAND =
  'padding:16px 20px;background-color:#123a5c;color:#ffffff;font-weight:bold;font-size:18px';

export const DARK_STYLES =
  '@media (prefers-color-scheme:dark){' +
  '.page{background-color:#14191e!important}' +
  '.sheet,.sheet td{background-color:#1c232a;color:#e6e9ec!important}' +
  '.sheet td.brand{background-color:#123a5c!important;color:#ffffff!important}' +
  '.sheet .task,.sheet .task td{background-color:#252d35!important}' +
  // After the task, whose cells a button may be among.
  '.sheet td.button{background-color:#17507f!important}' +
  '.quiet{color:#aab4be!important}' +
  '.link{color:#9cc7ec!important}' +
  '.second{border-color:#9cc7ec!important}' +
  '.line{border-color:#3f4a55!important}' +
  '.late{background-color:#5c1a14!important;color:#ffdad5!important}' +
  '.soon{background-color:#4d3500!important;color:#ffe2ad!important}' +
  '.plain{background-color:#1d3d59!important;color:#d5e5f7!important}' +
  '.count{color:#ff9d92!important}' +
  '}';
