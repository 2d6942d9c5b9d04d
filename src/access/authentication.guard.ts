import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { KEYED, OPEN } from '../platform/open.js';
import { isForPrograms } from '../platform/programs.js';
import { Forbidden, Unauthenticated } from '../platform/refusal.js';
import { AccessService } from './access.service.js';
import type { Principal } from './principal.js';
import { passDoor, RULE, type RouteRule } from './route-rules.js';

/** The name of the cookie that holds a browser's session. */
export const SESSION_COOKIE = 'dondoc';

type SignedInRequest = FastifyRequest & { principal?: Principal };

/** The signed-in person, in a handler's parameters; on an open route undefined for a stranger. */
export const Who = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>().principal,
);

/** Programs come with a bearer token to /api, people with the session cookie to pages; neither works for the other. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly access: AccessService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    // The pattern, not the address as it was typed: the router takes `/%61pi` for `/api`.
    const forPrograms = isForPrograms(request.routeOptions.url ?? request.url);
    if (!forPrograms && !this.marked<boolean>(KEYED, context)) this.refuseForeignForms(request);
    request.principal = forPrograms ? await this.byToken(request) : await this.bySession(request);
    if (this.marked<boolean>(OPEN, context)) return true;
    if (!request.principal)
      throw new Unauthenticated(
        'access/not-signed-in',
        'Ông/Bà chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn.',
      );
    passDoor(this.marked<RouteRule>(RULE, context), request.principal);
    return true;
  }

  private marked<T>(mark: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(mark, [context.getHandler(), context.getClass()]);
  }

  private async byToken({ headers }: SignedInRequest): Promise<Principal | undefined> {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    return token ? this.access.principalOfToken(token, this.clock.now()) : undefined;
  }

  private async bySession({ cookies }: SignedInRequest): Promise<Principal | undefined> {
    const secret = cookies[SESSION_COOKIE];
    return secret ? this.access.principalOfSession(secret, this.clock.now()) : undefined;
  }

  /** A form of another site must not act in the name of whoever is signed in here, nor sign them in as somebody. */
  private refuseForeignForms({ method, headers }: SignedInRequest): void {
    if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return;
    const site = headers['sec-fetch-site'];
    const ours = [`http://${headers.host}`, `https://${headers.host}`, new URL(this.config.appUrl).origin];
    const own = site ? site === 'same-origin' : ours.includes(headers.origin ?? '');
    if (!own) {
      throw new Forbidden(
        'access/foreign-form',
        'Yêu cầu không đến từ trang này. Hãy mở lại trang và thử lại.',
      );
    }
  }
}
