import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { WebAddress } from './channel-settings.js';
import type { Problem } from './refusal.js';

/** Signing in with an account of another service (OpenID Connect); off without issuer and client. */
export class OidcSettings {
  /** The provider's address as its tokens name it. */
  @IsOptional()
  @WebAddress()
  issuer: string | null = null;

  /** What the provider calls this service. */
  @IsOptional()
  @IsString()
  clientId: string | null = null;

  /** null: the provider knows this service as a public client. */
  @IsOptional()
  @IsString()
  clientSecret: string | null = null;

  /** What people call their account there; goes on from "Đăng nhập bằng". */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  name: string | null = null;

  /** Whether an account that nobody has linked yet is known by an e-mail address which the provider has verified. */
  @IsBoolean()
  linkByEmail: boolean;
}

/** Where the provider is, and as what it knows this service. */
export type OidcClient = OidcSettings & { issuer: string; clientId: string };

/** Whether people may sign in there. */
export function offersOidc(settings: OidcSettings): settings is OidcClient {
  return settings.issuer !== null && settings.clientId !== null;
}

/** Issuer and client belong together, and nothing of it may travel unencrypted but on this machine. */
export function oidcMistakes(settings: OidcSettings | undefined): Problem[] {
  const { issuer, clientId } = settings ?? {};
  const problems: Problem[] = [];
  if (!issuer !== !clientId)
    problems.push({
      at: issuer ? 'OIDC_CLIENT_ID' : 'OIDC_ISSUER',
      message: 'bắt buộc phải có, vì OIDC_ISSUER và OIDC_CLIENT_ID chỉ dùng được cùng nhau',
    });
  if (issuer && URL.canParse(issuer) && !isSafe(new URL(issuer)))
    problems.push({ at: 'OIDC_ISSUER', message: 'phải là địa chỉ bắt đầu bằng https://' });
  return problems;
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
