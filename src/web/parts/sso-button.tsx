import { NAMELESS } from '../../access/oidc-failures.js';
import { offersOidc, type OidcSettings } from '../../platform/oidc-settings.js';
import { links, withQuery } from '../links.js';

interface SsoButtonProps {
  settings: OidcSettings;
  /** Where to go on afterwards. */
  then?: string | undefined;
  /** A form that was sent after its session had ended, sealed: it waits in this page. */
  kept?: string | undefined;
}

/** The other door; nothing where the office has not set one up. A link: browsers let no form lead to another site. */
export function SsoButton({ settings, then, kept }: SsoButtonProps) {
  if (!offersOidc(settings)) return null;
  const name = `Đăng nhập bằng ${settings.name ?? NAMELESS}`;
  if (kept) return <SsoAside name={name} then={then} kept={kept} />;
  return (
    <p>
      <a class="btn btn-quiet w-100" href={withQuery(links.sso, { tiep: then })}>
        {name}
      </a>
    </p>
  );
}

/** Signing in elsewhere in another tab, so that what waits in this one is not lost. */
function SsoAside({ name, then, kept }: Pick<SsoButtonProps, 'then' | 'kept'> & { name: string }) {
  return (
    <form method="post" action={withQuery(links.sendOn, { tiep: then })}>
      <p>
        <a class="btn btn-quiet w-100" href={links.sso} target="_blank">
          {name} (mở thẻ mới)
        </a>
      </p>
      <p class="soft small">Đăng nhập xong ở thẻ mới, hãy quay lại thẻ này và bấm:</p>
      <input type="hidden" name="giu" value={kept} />
      <button class="btn btn-quiet w-100" type="submit">
        Đã đăng nhập, xem nội dung chưa gửi
      </button>
    </form>
  );
}

/** On the page of the reader's own account. */
export function SsoLine({ settings }: Pick<SsoButtonProps, 'settings'>) {
  if (!offersOidc(settings)) return null;
  return (
    <section class="sheet" aria-labelledby="cach-khac">
      <h2 id="cach-khac">Đăng nhập cách khác</h2>
      <p>
        Không phải gõ mật khẩu: <a href={links.externalAccount}>đăng nhập bằng {settings.name ?? NAMELESS}</a>
        .
      </p>
    </section>
  );
}
