import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { Button } from './html-button.js';
import { Overview, Part } from './html-parts.js';
import { BRAND, DARK_STYLES, FONT, PAGE, PAGE_COLOUR, SHEET } from './html-style.js';
import type { Letter } from './letter.js';

/**
 * What only Outlook reads: it takes a table of fixed width in the place of max-width, scales with the screen when told
 * to, and falls back to Times in every table unless it is told again. Nothing of the letter stands in it.
 */
const OUTLOOK = {
  head:
    '<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch>' +
    '</o:OfficeDocumentSettings></xml><style>td,th,p,h2,a,span{font-family:"Segoe UI",Arial,sans-serif!important}' +
    'table{border-collapse:collapse}</style><![endif]-->',
  open: '<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->',
  close: '<!--[if mso]></td></tr></table><![endif]-->',
};

/** The ground behind the sheet: web mail strips the body of its own. */
const GROUND = {
  open:
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" bgcolor="${PAGE_COLOUR}" ` +
    `style="${PAGE}"><tr><td align="center">`,
  close: '</td></tr></table>',
};

/** The letter as an HTML document for mail programs: tables and inline styles, nothing fetched from outside. */
export function htmlOf(letter: Letter): string {
  const head = render(<Head title={letter.subject} />);
  const preview = render(<Preview text={letter.headline} />);
  const sheet = render(<Sheet letter={letter} />);
  return (
    '<!doctype html><html lang="vi" xmlns:o="urn:schemas-microsoft-com:office:office">' +
    `${head.replace('</head>', `${OUTLOOK.head}</head>`)}<body class="page" style="${PAGE}">${preview}` +
    `${GROUND.open}${OUTLOOK.open}${sheet}${OUTLOOK.close}${GROUND.close}</body></html>`
  );
}

function Head({ title }: { title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{DARK_STYLES}</style>
    </head>
  );
}

/** What mail lists show beside the subject. */
function Preview({ text }: { text: string }) {
  return <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{text}</div>;
}

function Sheet({ letter }: { letter: Letter }) {
  const answersAbove = letter.parts.some(({ tasks }) => tasks.some(({ answers }) => answers));
  return (
    <table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style={SHEET}>
      <Row class="brand" style={BRAND}>
        {letter.brand}
      </Row>
      <Row style="padding:20px 20px 4px">
        <p style="margin:0 0 12px">{letter.greeting},</p>
        <p style="margin:0">{letter.intro}</p>
      </Row>
      {letter.parts.map((part) => (
        <Row key={part.title} style="padding:20px 20px 0">
          <Part part={part} />
        </Row>
      ))}
      {letter.more && <Row style="padding:16px 20px 0">{letter.more}</Row>}
      {letter.overviews.map((overview) => (
        <Row key={overview.title} style="padding:20px 20px 0">
          <Overview overview={overview} />
        </Row>
      ))}
      {letter.notes.map((note) => (
        <Row key={note} style="padding:16px 20px 0">
          {note}
        </Row>
      ))}
      <Row style="padding:24px 20px">
        <Button second={answersAbove} action={letter.list} />
      </Row>
      <Row style="padding:0 20px 20px;font-size:14px;line-height:21px">
        {letter.footer.map((line) => (
          <p key={line} class="quiet" style="margin:0 0 4px;color:#5a5a5a">
            {line}
          </p>
        ))}
      </Row>
    </table>
  );
}

function Row(row: { class?: string; style: string; children: ComponentChildren }) {
  const { style, children } = row;
  return (
    <tr>
      <td class={row.class} align="left" style={`${FONT};${style}`}>
        {children}
      </td>
    </tr>
  );
}
