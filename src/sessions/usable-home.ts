import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Why a folder is none to keep anything in; undefined where it is there, or could be made. Leaves everything as it was: where
 * it is missing, a folder beside it is made and taken away again, which is the only way to know.
 */
export function whyUnusable(folder: string): string | undefined {
  if (existsSync(folder)) return statSync(folder).isDirectory() ? undefined : 'it is a file';
  const above = nearest(dirname(folder));
  const probe = join(above, `.plimsoll-${randomUUID()}`);
  try {
    mkdirSync(probe, { mode: 0o700 });
    rmdirSync(probe);
    return undefined;
  } catch (error) {
    return inWords(error as NodeJS.ErrnoException, above);
  }
}

/** The folder itself, or the first above it that is there. */
function nearest(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearest(above);
}

function inWords({ code, message }: NodeJS.ErrnoException, above: string): string {
  if (code === 'ENOTDIR') return `${above} is a file`;
  if (code === 'EACCES' || code === 'EPERM') return `you may make no folder in ${above}`;
  if (code === 'EROFS') return 'the disk can only be read';
  if (code === 'ENOENT') return `no folder can be made in ${above}`;
  return message;
}
