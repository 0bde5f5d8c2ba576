import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

/** Compresses beside the main thread, which goes on with the next page. */
export const compressed: (content: Uint8Array) => Promise<Uint8Array> = promisify(deflate);
