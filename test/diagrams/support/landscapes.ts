import { fileURLToPath } from 'node:url';
import { type Context, createContext } from '../../../src/analysis/context.ts';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { type Assessment, assessment } from '../../../src/model/assessment.ts';

let known: Bank | undefined;
/** The bank that the program ships. */
export function bank(): Bank {
  known ??= loadBank(fileURLToPath(new URL('../../../templates', import.meta.url)));
  return known;
}

export function contextOf(given: unknown): Context {
  return createContext(assessmentOf(given), bank());
}

export function assessmentOf(given: unknown): Assessment {
  return assessment.parse({ plimsoll: 1, name: 'A landscape', ...(given as object) });
}

/** Numbers between 0 and 1 that are the same on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PATTERNS = ['sync_api', 'event', 'async_queue', 'batch_file', 'db_link', undefined];
const CONTROLS = ['internal', 'internal', 'other_department', 'external_supported'];

/** A landscape as they are: some hubs, cycles, about 1.5 flows a system, and `alone` systems that exchange nothing. */
export function landscape(size: number, { seed = 7, alone = 0, perSystem = 1.5 } = {}): Context {
  const next = random(seed + size);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const categories = bank().categories.map(({ id }) => id);
  const systems = Array.from({ length: size }, (_, at) => ({
    id: `s${at}`,
    name: `${pick(['Sales', 'Warehouse', 'Finance', 'Customer', 'Product'])} system no ${at + 1}`,
    category: at === 0 ? 'integration' : pick(categories),
    control: pick(CONTROLS),
    criticality: 1 + Math.floor(next() * 4),
    hosting: { kind: pick(['saas', 'cloud', 'on_prem', 'partner']), zone: next() < 0.5 ? undefined : `zone ${at % 4}` },
  }));
  const dataObjects = Array.from({ length: Math.ceil(size / 2) }, (_, at) => ({
    id: `d${at}`,
    name: `Data object ${at + 1}`,
    goldenRecord: `s${at}`,
    identifier: 'number',
  }));
  const joined = size - alone;
  const hubs = Math.max(1, Math.round(size / 15));
  const flows = Array.from({ length: joined < 2 ? 0 : Math.round(joined * perSystem) }, (_, at) => {
    const from = at < joined - 1 ? at + 1 : Math.floor(next() * joined);
    const to = next() < 0.6 ? Math.floor(next() * hubs) : Math.floor(next() * joined);
    const pattern = pick(PATTERNS);
    return {
      id: `f${at}`,
      from: `s${from}`,
      to: `s${from === to ? (to + 1) % joined : to}`,
      objects: [`d${Math.floor(next() * dataObjects.length)}`],
      direction: next() < 0.2 ? 'two_way' : 'one_way',
      trigger: pick(['automatic', 'on_demand']),
      ...(pattern === undefined ? {} : { pattern }),
    };
  });
  return contextOf({ systems, dataObjects, flows });
}
