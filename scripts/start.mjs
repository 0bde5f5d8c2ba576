import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the program where that has not been done since the last change, then runs it. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

if (isStale()) {
  console.error('Building plimsoll: a few seconds, after a change only ...');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
await import('../dist/cli.js');

function isStale() {
  // Written last, so that a build that was cut short counts as none.
  const built = statSync(join(root, 'dist', 'bank.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['src', 'templates', 'scripts', 'package.json'].some((path) => newest(join(root, path)) > built);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}
