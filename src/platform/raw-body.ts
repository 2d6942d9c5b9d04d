import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The longest body that a webhook may have, in bytes. */
const LONGEST = 256 * 1024;

const AS_IT_CAME = 'application/vnd.dondoc.as-it-came';

/**
 * Gives the handlers at `addresses` the body as a Buffer of the bytes that came, whatever it calls itself: a signature
 * is made over these and over nothing that was read and written anew. A longer one is refused before it is read.
 */
export function leaveRaw(server: FastifyInstance, addresses: readonly string[]): void {
  const isLeft = ({ routeOptions }: FastifyRequest) => addresses.includes(routeOptions.url ?? '');
  server.addHook('onRequest', async (request) => {
    if (isLeft(request)) request.headers['content-type'] = AS_IT_CAME;
  });
  server.addContentTypeParser(
    AS_IT_CAME,
    { parseAs: 'buffer', bodyLimit: LONGEST },
    (request: FastifyRequest, body, done) => done(null, isLeft(request) ? body : undefined),
  );
}
