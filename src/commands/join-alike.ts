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

/** The sentence without the name and the id of what it is about. */
function blanked(text: string, { name, entity }: Told): string {
  const words = [name, entity].filter((one): one is string => one !== undefined && one !== '');
  return words.reduce((rest, word) => rest.replaceAll(word, BLANK), text);
}
