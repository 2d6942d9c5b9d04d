import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from './postgres-server.mjs';

// node test/support/with-postgres.mjs COMMAND ARGUMENT...: runs it with the address of a fresh PostgreSQL at its end.
const [command, ...args] = process.argv.slice(2);
const server = await startPostgres();
const [code] = await once(spawn(command, [...args, server.url], { stdio: 'inherit' }), 'exit');
await server.stop();
process.exit(code ?? 1);
