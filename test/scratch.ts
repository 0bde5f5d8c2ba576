import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before all tests: what they put into the system's folder for temporary files goes into one of their own, and goes with it. */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-tests-'));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
