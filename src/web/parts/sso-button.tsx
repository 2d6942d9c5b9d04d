import { NAMELESS } from '../../access/oidc-failures.js';
import { offersOidc, type OidcSettings } from '../../platform/oidc-settings.js';
import { links, withQuery } from '../links.js';

interface SsoButtonProps {
  settings: OidcSettings;
  /** Where to go on afterwards. */
  then?: string | undefined;
}

/** The other door; nothing where the office has not set one up. A link: browsers let no form lead to another site. */
export function SsoButton({ settings, then }: SsoButtonProps) {
  if (!offersOidc(settings)) return null;
  return (
    <p>
      <a class="btn btn-quiet w-100" href={withQuery(links.sso, { tiep: then })}>
        Đăng nhập bằng {settings.name ?? NAMELESS}
      </a>
    </p>
  );
}

/** On the page of the reader's own account. */
export function SsoLine({ settings }: Pick<SsoButtonProps, 'settings'>) {
  if (!offersOidc(settings)) return null;
  return (
    <section class="sheet" aria-labelledby="cach-khac">
      <h2 id="cach-khac">Đăng nhập cách khác</h2>
      <p>
        Không phải gõ mật khẩu: <a href={links.externalAccount}>liên kết với {settings.name ?? NAMELESS}</a>.
      </p>
    </section>
  );
}
