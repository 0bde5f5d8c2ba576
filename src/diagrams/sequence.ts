import type { Context } from '../analysis/context.ts';
import { endsOf } from '../analysis/entity-index.ts';
import { duration } from '../analysis/landscape/duration.ts';
import { type Hop, happyHops } from '../analysis/landscape/process-hops.ts';
import type { Flow, Process } from '../model/entities.ts';
import { word } from '../model/value-words.ts';

/** All that a sequence is made of. */
type Landscape = Pick<Context, 'index'>;

/** What passes from one lifeline to another. `gap`: the work moves on, and no flow is known that does it. */
export type Message = {
  from: string;
  to: string;
  twoWay: boolean;
  kind: 'waits' | 'later' | 'gap';
};
/** One step of a process, with what it sends; without messages it is work on the lifeline `system`. */
export type SequenceStep = {
  /** As in `3`; an exception of it is `3a`. */
  number: string;
  actor: string;
  text: string;
  /** How it is sent, in words. */
  note: string;
  system: string | undefined;
  messages: readonly Message[];
  isException: boolean;
};
export type Sequence = {
  id: string;
  name: string;
  /** Systems in the order in which they take part. */
  lifelines: readonly { id: string; name: string }[];
  steps: readonly SequenceStep[];
};

/** The processes that can be drawn, the most critical first; equal ones in the order of entry. */
export function sequences(context: Context, most: number): Sequence[] {
  const { index, assessment } = context;
  return assessment.processes
    .map((process) => sequenceOf(context, process))
    .filter(({ lifelines }) => lifelines.length > 0)
    .map((sequence) => ({
      sequence,
      criticality: Math.max(...sequence.lifelines.map(({ id }) => index.systems.get(id)?.criticality ?? 0)),
    }))
    .sort((one, other) => other.criticality - one.criticality)
    .slice(0, most)
    .map(({ sequence }) => sequence);
}

/** One process, step by step. */
export function sequenceOf(context: Landscape, process: Process): Sequence {
  const { index } = context;
  const hops = new Map(happyHops(index, process).map((hop) => [hop.step, hop]));
  const exceptions = new Map<number, number>();
  const main = process.steps.flatMap((step, at): { order: number; step: SequenceStep }[] => {
    const hop = hops.get(at + 1);
    const common = { actor: step.actor ?? '', text: step.text, system: known(context, step.system) };
    if (hop !== undefined) {
      const number = String(at + 1);
      return [{ order: at + 1, step: { ...common, number, isException: false, ...sent(context, hop) } }];
    }
    const of = step.exceptionOf ?? 0;
    const count = exceptions.get(of) ?? 0;
    exceptions.set(of, count + 1);
    const number = `${of}${String.fromCharCode(97 + (count % 26))}`;
    return [{ order: of + (count + 1) / 1000, step: { ...common, number, isException: true, note: '', messages: [] } }];
  });
  const steps = main.sort((one, other) => one.order - other.order).map(({ step }) => step);
  const ids = steps.flatMap(({ system, messages }) => [
    ...messages.flatMap(({ from, to }) => [from, to]),
    ...(system === undefined ? [] : [system]),
  ]);
  const lifelines = [...new Set(ids)].map((id) => ({ id, name: index.names.of('system', id) }));
  return { id: process.id, name: process.name, lifelines, steps };
}

function known({ index }: Landscape, id: string | undefined): string | undefined {
  return id !== undefined && index.systems.has(id) ? id : undefined;
}

function sent(context: Landscape, hop: Hop): Pick<SequenceStep, 'messages' | 'note'> {
  const before = known(context, hop.before);
  const system = known(context, hop.system);
  const flows = hop.flows.filter((flow) => endsOf(flow).every((end) => context.index.systems.has(end)));
  if (flows.length > 0) {
    return { messages: flows.flatMap(messagesOf), note: flows.map((flow) => noteOf(context, flow)).join('; ') };
  }
  if (before !== undefined && system !== undefined) {
    return {
      messages: [{ from: before, to: system, twoWay: false, kind: 'gap' }],
      note: 'no flow is known that does it',
    };
  }
  return { messages: [], note: '' };
}

function messagesOf(flow: Flow): Message[] {
  const stops = flow.via === undefined ? [flow.from, flow.to] : [flow.from, flow.via, flow.to];
  return stops
    .slice(1)
    .map((to, at) => ({
      from: stops[at] ?? to,
      to,
      twoWay: flow.direction === 'two_way',
      kind: flow.pattern === 'sync_api' || flow.pattern === 'db_link' ? ('waits' as const) : ('later' as const),
    }))
    .filter(({ from, to }) => from !== to);
}

/** A flow by id and pattern; a call that waits with its time-out, or that none is known. */
function noteOf({ index }: Landscape, flow: Flow): string {
  if (flow.pattern === undefined) return `${flow.id}: pattern not decided`;
  if (flow.pattern !== 'sync_api') return `${flow.id}: ${word(flow.pattern)}`;
  const timeout = index.systems.get(flow.to)?.limits?.timeoutS;
  return `${flow.id}: ${word(flow.pattern)}, ${typeof timeout === 'number' ? `time-out ${duration(timeout)}` : 'no time-out known'}`;
}
