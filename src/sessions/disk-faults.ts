/** What a disk says where it does not take what is written, in words. */
export const DISK_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'writing is not allowed there',
  EPERM: 'writing is not allowed there',
  EROFS: 'the disk can only be read',
  EIO: 'the disk reports a fault',
  ENOENT: 'the folder is gone',
  ENOTDIR: 'a file stands where the folder should be',
  ESTALE: 'the network folder is gone',
};

/** A fault in words, with its code behind; its own words where there are no others. */
export function wordsOfFault(error: unknown, words = DISK_FAULTS): string {
  const { code, message } = Object(error) as NodeJS.ErrnoException;
  const said = code === undefined ? undefined : words[code];
  return said === undefined ? (message ?? String(error)) : `${said} (${code})`;
}
