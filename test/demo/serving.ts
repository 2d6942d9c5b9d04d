import fastify, { type FastifyInstance } from 'fastify';
import { assetNamed } from '../../src/web/assets.js';

/** A server for the demo's own pages: it reads forms and has the service's styles. */
export function openServer(): FastifyInstance {
  const server = fastify({ forceCloseConnections: true });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.get<{ Params: { name: string } }>('/assets/:edition/:name', async ({ params }, reply) => {
    const asset = assetNamed(params.name);
    return asset ? reply.type(asset.mediaType).send(asset.bytes) : reply.code(404).send();
  });
  return server;
}
