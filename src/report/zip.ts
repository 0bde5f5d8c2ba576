import { strToU8, zipSync } from 'fflate';

/** The first day that an archive can hold, in the time of any place: the same input gives the same bytes everywhere. */
const EPOCH = new Date(1980, 0, 1);

/** An archive with these files, by path, in this order. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: EPOCH });
}
