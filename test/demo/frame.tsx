import { render } from 'preact-render-to-string';
import type { ComponentChildren } from 'preact';
import { assetAddress } from '../../src/web/assets.js';

/** The document around one of the demo's own pages. */
export function page(title: string, style: string, children: ComponentChildren): string {
  return `<!doctype html>${render(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={assetAddress('bootstrap.css')} />
        <link rel="stylesheet" href={assetAddress('dondoc.css')} />
        <style>{style}</style>
      </head>
      <body>
        <main class="container-xl">{children}</main>
      </body>
    </html>,
  )}`;
}
