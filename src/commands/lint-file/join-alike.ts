/** What a person is told about one fault; `name` is what it is about, where it is about something. */
type Told = { rule?: string | undefined; severity: string; message: string; name?: string; entity?: string };

/** From so many on, the same sentence about different things is one entry. */
const MANY = 6;
const BLANK = '…';

/** Faults for a person: the same sentence about many things is told once, with how many and their names. */
export function joinAlike<T extends Told & { mend?: string }>(all: readonly T[]): (T & { joined?: true })[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = JSON.stringify([one.rule, one.severity, blanked(one.message, one), blanked(one.mend ?? '', one)]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group): (T & { joined?: true })[] => {
    const [first] = group;
    if (first === undefined || group.length < MANY || first.name === undefined) return group;
    const names = [...new Set(group.map(({ name }) => name))].join(', ');
    const message = `${blanked(first.message, first)} (${group.length} times: ${names})`;
    return [{ ...first, message, ...(first.mend !== undefined && { mend: blanked(first.mend, first) }), joined: true }];
  });
}

/** The sentence without the name of what it is about, or, where that is not in it, without its id; as whole words. */
function blanked(text: string, { name, entity }: Told): string {
  for (const word of [name, entity]) {
    if (word === undefined || word === '') continue;
    const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const rest = text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu'), BLANK);
    if (rest !== text) return rest;
  }
  return text;
}
