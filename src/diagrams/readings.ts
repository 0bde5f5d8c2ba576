import type { EntityIndex } from '../analysis/entity-index.ts';
import { isSensitive } from '../bank/facts.ts';
import type { Flow } from '../model/entities.ts';
import { trigger, word } from '../model/value-words.ts';
import type { LineLook } from './draw/arrows.ts';
import type { Reading } from './draw/graph-drawing.ts';
import type { GraphEdge } from './graph.ts';

/** What an arrow says, read as data on its way and as technology. */

const NOT_SAID = 'not said';

/** Words of several flows, each once, in the order of entry. */
function together(flows: readonly Flow[], words: (flow: Flow) => readonly string[]): string {
  return [...new Set(flows.flatMap(words).filter((one) => one !== ''))].join(', ');
}

/** What the flows of an arrow carry, by name. */
export function carried(index: EntityIndex, flows: readonly Flow[]): string {
  return together(flows, ({ objects }) => objects.map((id) => index.names.of('data', id)));
}

/** What starts the flows of an arrow, and how often. */
export function timing(flows: readonly Flow[]): string {
  return together(flows, (flow) => [word(flow.frequency) || trigger(flow.trigger)]);
}

export function patterns(flows: readonly Flow[]): string {
  return together(flows, ({ pattern }) => [word(pattern)]);
}

const ON_DEMAND = 3.5;
const PLAIN: LineLook = { ink: 'muted' };
const PROTECTED: LineLook = { ink: 'accent', width: 1.6 };

/** What travels and when; heavy lines carry protected data. */
export function dataReading(index: EntityIndex): Reading {
  const isProtected = (flow: Flow) =>
    flow.objects.some((id) => {
      const object = index.objects.get(id);
      return object !== undefined && isSensitive(object);
    });
  return {
    label: ({ flows }) => ({ text: carried(index, flows) || NOT_SAID, below: timing(flows) }),
    line: ({ flows }) => ({
      ...(flows.some(isProtected) ? PROTECTED : PLAIN),
      ...(flows.every((flow) => flow.trigger === 'on_demand') ? { dash: ON_DEMAND } : {}),
    }),
    key: [
      { text: 'confidential, personal or payment data', line: PROTECTED },
      { text: 'other data', line: PLAIN },
      { text: 'on demand only', line: { ...PLAIN, dash: ON_DEMAND } },
    ],
  };
}

type Manner = 'waits' | 'later' | 'file' | 'loose' | 'mixed' | 'open';

const MANNERS: Readonly<Record<NonNullable<Flow['pattern']>, Exclude<Manner, 'mixed'>>> = {
  sync_api: 'waits',
  async_queue: 'later',
  event: 'later',
  webhook: 'later',
  cdc: 'later',
  batch_file: 'file',
  edi: 'file',
  db_link: 'loose',
  manual: 'loose',
};
const LINES: Readonly<Record<Manner, LineLook & { text: string }>> = {
  waits: { text: 'call that waits', ink: 'accent', width: 1.1 },
  later: { text: 'event, queue, webhook', ink: 'accent', dash: 4 },
  file: { text: 'file or EDI', ink: 'ink', dash: 1.6 },
  loose: { text: 'database link or by hand', ink: 'ramp4', dash: 8, width: 1.4 },
  mixed: { text: 'several ways', ink: 'ink', width: 1.6 },
  open: { text: 'not decided', ink: 'muted', width: 0.5 },
};

function mannerOf({ flows }: GraphEdge): Manner {
  const found = new Set(flows.map(({ pattern }) => (pattern === undefined ? 'open' : MANNERS[pattern])));
  const [only = 'open', other] = found;
  return other === undefined ? only : 'mixed';
}

/** How it travels: pattern and rhythm, a kind of line for each manner. Only the kinds that occur are in the key. */
export function technicalReading(edges: readonly GraphEdge[]): Reading {
  const used = new Set(edges.map(mannerOf));
  const manners = (Object.keys(LINES) as Manner[]).filter((one) => used.has(one));
  return {
    label: ({ flows }) => ({ text: patterns(flows) || 'not decided', below: timing(flows) }),
    line: (edge) => {
      const { text: _, ...look } = LINES[mannerOf(edge)];
      return look;
    },
    key: manners.map((one) => ({ text: LINES[one].text, line: LINES[one] })),
  };
}

/** What travels with how it travels, for a picture with room for both. */
export function egoReading(index: EntityIndex, edges: readonly GraphEdge[]): Reading {
  const technical = technicalReading(edges);
  return {
    ...technical,
    label: (edge) => {
      const { text, below } = technical.label(edge);
      return {
        text: carried(index, edge.flows) || NOT_SAID,
        below: [text, below].filter((one) => one !== '').join(' · '),
      };
    },
  };
}

/** How many flows travel in each manner. */
export function mannerCounts(edges: readonly GraphEdge[]): Record<Exclude<Manner, 'mixed'>, number> {
  const counts = { waits: 0, later: 0, file: 0, loose: 0, open: 0 };
  for (const { pattern } of new Set(edges.flatMap(({ flows }) => flows))) {
    counts[pattern === undefined ? 'open' : MANNERS[pattern]] += 1;
  }
  return counts;
}

/** How many flows a line between two domains stands for. */
export const COUNTING: Reading = {
  label: ({ flows }) => ({ text: `${flows.length} ${flows.length === 1 ? 'flow' : 'flows'}`, below: '' }),
  line: ({ flows }) => ({ ink: 'accent', width: flows.length >= 10 ? 2.2 : flows.length >= 4 ? 1.5 : 0.9 }),
  key: [
    { text: 'the number on a line says how many flows it stands for; up to 3', line: { ink: 'accent', width: 0.9 } },
    { text: '4 to 9', line: { ink: 'accent', width: 1.5 } },
    { text: '10 or more', line: { ink: 'accent', width: 2.2 } },
  ],
};
