/** Ids are file names too: letters and digits of any script and hyphens, so that no id can leave the folder. */
const SESSION_ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,63}$/u;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST_STEM = 40;

export function isSessionId(text: string): boolean {
  return SESSION_ID.test(text);
}

/** A short id from an assessment's name: `New e-commerce platform` gives `new-e-commerce-platform`. */
export function idFromName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const stem = [...words]
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
  if (stem === '') return 'assessment';
  return RESERVED.test(stem) ? `${stem}-assessment` : stem;
}

/** The first of `stem`, `stem-2`, `stem-3` ... that is free. */
export function freeId(stem: string, isTaken: (id: string) => boolean): string {
  let id = stem;
  for (let n = 2; isTaken(id); n++) id = `${stem}-${n}`;
  return id;
}

/**
 * What a person means by `wanted`: those whose id or name it is; if there are none, those whose id or name begins with
 * it. Letter case does not count.
 */
export function matching<T extends { id: string; name: string }>(wanted: string, all: readonly T[]): T[] {
  const needle = folded(wanted);
  if (needle === '') return [];
  const byId = all.filter(({ id }) => folded(id) === needle);
  if (byId.length > 0) return byId;
  const byName = all.filter(({ name }) => folded(name) === needle);
  if (byName.length > 0) return byName;
  return all.filter(({ id, name }) => folded(id).startsWith(needle) || folded(name).startsWith(needle));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
