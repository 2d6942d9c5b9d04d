import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Gives the handlers at `address` the body as a Buffer of the bytes that came, whatever it calls itself: a signature is
 * made over these and over nothing that was read and written anew. One of more than `longest` bytes is refused unread.
 */
export function leaveRaw(server: FastifyInstance, address: string, longest: number): void {
  const asItCame = `application/vnd.dondoc${address.replaceAll('/', '.')}`;
  const isLeft = ({ routeOptions }: FastifyRequest) => routeOptions.url === address;
  server.addHook('onRequest', async (request) => {
    if (isLeft(request)) request.headers['content-type'] = asItCame;
  });
  server.addContentTypeParser(
    asItCame,
    { parseAs: 'buffer', bodyLimit: longest },
    (request: FastifyRequest, body, done) => done(null, isLeft(request) ? body : undefined),
  );
}

/** Refuses unread what is sent to the route `address` (`/t/:token`) and has more than `longest` bytes. */
export function limitBody(server: FastifyInstance, address: string, longest: number): void {
  server.addHook('onRoute', (route) => {
    if (route.url === address) route.bodyLimit = longest;
  });
}
