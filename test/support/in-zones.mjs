import { spawnSync } from 'node:child_process';

/** A server may stand in any of them; the office is always in Vietnam. */
const ZONES = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh'];

// Runs the tests, or those named, with the process in each zone; fails when any of them does.
for (const zone of ZONES) {
  process.stdout.write(`\n=== TZ=${zone}\n`);
  const env = { ...process.env, TZ: zone };
  const { status } = spawnSync('npm', ['run', '-s', 'test:only', '--', ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
