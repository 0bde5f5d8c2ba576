export type Which = 'first' | 'second';

/** Where two assessments say different things, and whose word counts now: `both` beside each other, or `open`: nobody's. */
export type Difference = { place: string; first: unknown; second: unknown; taken: Which | 'both' | 'open' };

type Fields = Readonly<Record<string, unknown>>;

/** Fields by which things in a list are told apart: the id, what a failure scenario is about, when a minute was taken. */
const NAMES = [['id'], ['flow', 'mode'], ['at', 'text']] as const;

/**
 * Facts of two people as one: what only one states is taken; things in lists are matched by id; of what they state
 * differently the one of `take` counts, and `differences` gets to know. A thing is assumed only where both leave it so.
 */
export function joinFacts(first: Fields, second: Fields, take: Which, differences: Difference[], place = ''): Fields {
  if ('from' in first && 'to' in first && (first.from !== second.from || first.to !== second.to)) {
    // Two different flows under one id: half of each would be neither.
    return choose(first, second, take, differences, place) as Fields;
  }
  const fields = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((field) => field !== 'assumed');
  const joined = fields.map((field) => {
    const at = place === '' ? field : `${place}.${field}`;
    return [field, joinValues(first[field], second[field], take, differences, at)];
  });
  const assumed = first.assumed === true && second.assumed === true ? [['assumed', true]] : [];
  return Object.fromEntries([...joined, ...assumed]);
}

function joinValues(one: unknown, other: unknown, take: Which, differences: Difference[], place: string): unknown {
  if (one === undefined || other === undefined) return one ?? other;
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  if (Array.isArray(one) && Array.isArray(other)) return joinLists(one, other, take, differences, place);
  if (isFields(one) && isFields(other)) return joinFacts(one, other, take, differences, place);
  return choose(one, other, take, differences, place);
}

function joinLists(
  one: readonly unknown[],
  other: readonly unknown[],
  take: Which,
  differences: Difference[],
  place: string,
): unknown {
  if (![...one, ...other].some(isFields)) return [...new Set([...one, ...other])];
  const named = new Map(other.flatMap((each) => (nameOf(each) === undefined ? [] : [[nameOf(each), each]])));
  if (named.size < other.length || !one.every((each) => nameOf(each) !== undefined)) {
    return choose(one, other, take, differences, place);
  }
  const ours = new Set(one.map(nameOf));
  return [
    ...one.map((each) => joinValues(each, named.get(nameOf(each)), take, differences, `${place}.${nameOf(each)}`)),
    ...other.filter((each) => !ours.has(nameOf(each))),
  ];
}

function choose(first: unknown, second: unknown, taken: Which, differences: Difference[], place: string): unknown {
  differences.push({ place, first, second, taken });
  return taken === 'first' ? first : second;
}

function nameOf(thing: unknown): string | undefined {
  if (!isFields(thing)) return undefined;
  return NAMES.filter((fields) => fields.every((field) => typeof thing[field] === 'string'))
    .map((fields) => fields.map((field) => thing[field]).join(' '))
    .at(0);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
