import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { idIn } from '../platform/id.js';
import type { FormBody } from './form.js';
import type { ReviewQuery } from './review-view.js';

/** One act on the clerk's table: on which conclusion, whose it is, what was sent, and how the table was looked at. */
export interface Asked {
  id: number;
  who: Principal;
  query: ReviewQuery;
  body: FormBody;
}

interface SignedInRequest {
  params: { id?: string };
  principal: Principal;
  query: ReviewQuery;
  body: FormBody | undefined;
}

/** The act that a request to `/ket-luan/:id/...` asks for, as a handler's parameter. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const { params, principal, query, body } = context.switchToHttp().getRequest<SignedInRequest>();
  return { id: idIn(params.id), who: principal, query, body: body ?? {} };
});
