import { startPostgres } from './postgres-server.mjs';

export default async function setUp() {
  const server = await startPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.stopPostgres = server.stop;
}
