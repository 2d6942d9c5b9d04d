import type { ComponentChildren } from 'preact';
import type { Principal } from '../access/principal.js';
import { assetAddress } from './assets.js';
import { links } from './links.js';
import { type Place, placesFor } from './places.js';

export interface PageFrame {
  /** Nobody on pages that are open to strangers. */
  who?: Principal | undefined;
  /** The place in the navigation that this page belongs to. */
  place?: string;
  /** An asset beside everywhere.js that makes the page quicker to use; everything works without either. */
  script?: 'review.js';
}

/** The whole document around a page's content; `title` is what the browser's tab says. */
export function Layout(props: PageFrame & { title: string; children: ComponentChildren }) {
  const { title, who, place, script, children } = props;
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} · Đôn Đốc`}</title>
        <link rel="icon" type="image/svg+xml" href={assetAddress('icon.svg')} />
        <link rel="stylesheet" href={assetAddress('bootstrap.css')} />
        <link rel="stylesheet" href={assetAddress('dondoc.css')} />
        <script type="module" src={assetAddress('everywhere.js')} />
        {script && <script type="module" src={assetAddress(script)} />}
      </head>
      <body data-who={who?.personId}>
        <a class="skip" href="#noi-dung">
          Đến nội dung chính
        </a>
        <Band who={who} place={place} />
        <main id="noi-dung" tabIndex={-1} class="container-xl">
          {children}
        </main>
        <footer class="foot">
          <div class="container-xl">
            Đôn Đốc: theo dõi, đôn đốc nhiệm vụ trong thông báo kết luận.
            {who && <a href={links.guides}>Hướng dẫn</a>}
          </div>
        </footer>
      </body>
    </html>
  );
}

function Band({ who, place }: { who: Principal | undefined; place: string | undefined }) {
  return (
    <header class="band">
      <div class="container-xl band-inner">
        <a class="brand" href={links.home}>
          <img src={assetAddress('icon.svg')} alt="" width="28" height="28" />
          Đôn Đốc
        </a>
        {who && (
          <form class="who ends-session" method="post" action={links.signOut}>
            <a href={links.account} title="Tài khoản của tôi">
              {who.name}
            </a>
            <button type="submit">Đăng xuất</button>
          </form>
        )}
      </div>
      {who && <Places who={who} place={place} />}
    </header>
  );
}

/** How many places a telephone shows in one line beside the fold. */
const ON_TELEPHONES = 2;

function Places({ who, place }: { who: Principal; place: string | undefined }) {
  const places = placesFor(who);
  const seldom = places.filter((each) => each.seldom);
  const often = places.filter((each) => !each.seldom);
  const [first, rest] = [often.slice(0, ON_TELEPHONES), often.slice(ON_TELEPHONES)];
  const at = (some: readonly Place[]) => some.some(({ to }) => to === place);
  return (
    <nav aria-label="Chính" class="places">
      <ul class="container-xl">
        <PlaceLinks places={first} at={place} />
        <PlaceLinks places={rest} at={place} on="d-none d-md-block" />
        {seldom.length + rest.length > 0 && (
          <li class={seldom.length > 0 ? undefined : 'd-md-none'}>
            <details>
              <summary class={at(seldom) ? 'here' : at(rest) ? 'here-folded' : undefined}>Mục khác</summary>
              <div class="more-places">
                <ul class="container-xl">
                  <PlaceLinks places={rest} at={place} on="d-md-none" />
                  <PlaceLinks places={seldom} at={place} />
                </ul>
              </div>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

interface PlaceLinksProps {
  places: readonly Place[];
  at: string | undefined;
  /** The widths at which they show, as Bootstrap's classes; all unless said. */
  on?: string;
}

function PlaceLinks({ places, at, on }: PlaceLinksProps) {
  return (
    <>
      {places.map(({ to, name }) => (
        <li class={on}>
          <a href={to} aria-current={to === at ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </>
  );
}
