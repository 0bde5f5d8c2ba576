import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHORT } from './figures.mjs';

/**
 * A new folder with these packages installed (name -> exact version) and the scripts of `from` copied beside them. Nothing of ours
 * needs the packages, so they are not among its own. `failed` says why, where they could not be installed.
 */
export function peersIn(folder, packages, from) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
  if (SHORT) {
    cpSync(from, folder, { recursive: true });
    return { folder, failed: 'a short run leaves them out' };
  }
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...names], {
    cwd: folder,
    encoding: 'utf8',
  });
  cpSync(from, folder, { recursive: true });
  return { folder, failed: status === 0 ? undefined : stderr.trim() || `npm ended with ${status}` };
}
