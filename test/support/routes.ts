import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Every route that the server knows, as `GET /viec/:id`; HEAD goes with GET. */
export function routesOf(app: NestFastifyApplication): string[] {
  const above: string[] = [];
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return tree.split('\n').flatMap((line: string) => {
    const [, indent, part, methods] = /^([│ ]*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    // Where two parameters share a place, one name is enough.
    above.splice(indent.length / 4, Infinity, part.replace(/\|:\w+/, ''));
    const named = (methods ?? '').split(', ').filter((method) => method && method !== 'HEAD');
    return named.map((method) => `${method} ${above.join('')}`);
  });
}
