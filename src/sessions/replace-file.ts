import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Conf from 'conf';
import { checkKeepable } from './read-kept.ts';

const PRIVATE = 0o600;

/** What lies in a file, byte by byte. */
export type Written = { file: string; bytes: Buffer };

/**
 * Writes a document beside its file, checks that all of it arrived (a full disk may cut it short without an error) and
 * only then puts it in the place of the last good one. Throws where another program took the lock for left meanwhile.
 */
export function replaceFile(file: string, document: object, isHeld: () => boolean): Written {
  const folder = dirname(file);
  const next = `.${basename(file, '.json')}.next`;
  const beside = join(folder, `${next}.json`);
  rmSync(beside, { force: true });
  const text = JSON.stringify(document, undefined, '\t');
  const bytes = Buffer.from(text);
  checkKeepable(bytes.length);
  const serialize = () => text;
  new Conf<object>({ cwd: folder, configName: next, configFileMode: PRIVATE, serialize }).store = document;
  if (statSync(beside).size !== bytes.length) {
    rmSync(beside, { force: true });
    throw Object.assign(new Error(`the disk took only a part of ${file}: is it full?`), { code: 'ENOSPC' });
  }
  if (!isHeld()) throw new Error('Saving took so long that another plimsoll went ahead; nothing was written');
  renameSync(beside, file);
  return { file, bytes };
}

/** Whether a file holds exactly what was written to it. False where it cannot be read. */
export function isAsWritten({ file, bytes }: Written): boolean {
  try {
    return statSync(file).size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
