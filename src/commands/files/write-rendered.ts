import type { Format } from './formats.ts';
import type { Rendered } from './rendered.ts';
import { filesOf } from './targets.ts';
import { writeChecked, writeWhole } from './write-file.ts';

/** What happens to the bytes of a file before they lie under its name. */
type OnTheWay = {
  /** Looks at them once more; where it throws, the file is not written. */
  check: ((format: Format, bytes: Uint8Array) => Promise<void>) | undefined;
  /** Locks them; the file then ends in .age. */
  lock: ((content: string | Uint8Array) => Promise<Uint8Array>) | undefined;
  signal?: AbortSignal | undefined;
  /** Takes 0-1 while several files are locked, a second each. */
  onProgress?: ((done: number) => void) | undefined;
};

/** A file as it lies on the disk. */
type Written = { path: string; bytes: number };
type Content = { path: string; content: string | Uint8Array };

/** Writes what was rendered for a path, one file or several named after it. Throws what `writeChecked` throws. */
export async function writeRendered(
  path: string,
  format: Format,
  rendered: Rendered,
  { check, lock, signal, onProgress }: OnTheWay,
): Promise<Written[]> {
  const files = filesOf(path, rendered);
  const seen = async (bytes: Uint8Array) => {
    await check?.(format, bytes);
    signal?.throwIfAborted();
  };
  if (lock !== undefined) {
    // All are locked before the first is written: what is stopped meanwhile leaves none.
    const sealed: Content[] = [];
    for (const [at, { path: place, content }] of files.entries()) {
      await seen(Buffer.from(content));
      sealed.push({ path: `${place}.age`, content: await lock(content) });
      signal?.throwIfAborted();
      if (files.length > 1) onProgress?.((at + 1) / files.length);
    }
    return sealed.map(({ path: place, content }) => written(writeWhole(place, content), content));
  }
  const all: Written[] = [];
  for (const { path: place, content } of files) {
    const whole = check === undefined ? writeWhole(place, content) : await writeChecked(place, content, seen);
    all.push(written(whole, content));
  }
  return all;
}

function written(path: string, content: string | Uint8Array): Written {
  return { path, bytes: Buffer.byteLength(content) };
}
