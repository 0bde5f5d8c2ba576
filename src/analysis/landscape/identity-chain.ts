import type { Assessment } from '../../model/assessment.ts';
import type { DataObject } from '../../model/entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import { counted, enumerate, flowName, objectName, systemName } from '../wording.ts';
import type { AnswerBook } from './answer-book.ts';
import { type Edge, type ObjectGraph, type Reach, reach } from './object-graph.ts';
import { happyHops } from './process-hops.ts';
import type { IdentityChain, IdentityHop, LandscapeFinding, Level } from './schema.ts';

type Verdict = { key: IdentityHop['key']; why: string };
/** A hop with the half sentence that its text gives as the reason. */
type ReadHop = { hop: IdentityHop; why: string };

/** Points of DO-02 from which a key counts as shared: a cross-reference that one system manages. */
const SHARED_FROM = 3;
/** Hops that one sentence names. */
const MOST_HOPS = 6;

/**
 * Whether both ends of each hop of each data object know it by the same key, or by a cross-reference that somebody
 * manages (I-11, S47, S48). An answer to DO-02 beats the mere name of a key. A key that one system issues is known only
 * where the object has come from there. A finding is said once for each object, naming its broken hops.
 */
export function identityHops(
  index: EntityIndex,
  graphs: ReadonlyMap<string, ObjectGraph>,
  answers: AnswerBook,
): { hops: IdentityHop[]; findings: LandscapeFinding[] } {
  const read = [...graphs.values()].map((graph) => readObject(index, graph, answers));
  return {
    hops: read.flat().map(({ hop }) => hop),
    findings: read.flatMap((hops) => findingOf(index, hops)),
  };
}

function readObject(index: EntityIndex, graph: ObjectGraph, answers: AnswerBook): ReadHop[] {
  const object = index.objects.get(graph.object);
  if (object === undefined) return [];
  const verdict = verdictOf(index, object, answers);
  const issuer = issuerOf(index, object);
  const known = issuer === undefined || verdict.key !== 'shared' ? undefined : reach(graph, [issuer]);
  return [...graph.out.values()].flat().map((edge) => hopOf(index, object, edge, verdict, known, issuer));
}

/** One sentence for all hops of an object over which its key does not hold; both directions of an exchange count once. */
function findingOf(index: EntityIndex, read: readonly ReadHop[]): LandscapeFinding[] {
  const broken = read.filter(({ hop }) => hop.level === 'warn');
  const [first] = broken;
  if (first === undefined) return [];
  const { object, level } = first.hop;
  const ends = new Map(
    broken.map(({ hop: { from, to } }) => [
      JSON.stringify([from, to].sort()),
      `between ${systemName(index, from)} and ${systemName(index, to)}`,
    ]),
  );
  const reasons = [...new Set(broken.map(({ why }) => why))];
  const text = `No common key for ${objectName(index, object)} ${enumerate([...ends.values()], MOST_HOPS)}: ${enumerate(reasons)}.`;
  return [{ check: 'identity', level, text, entities: [object, ...new Set(broken.map(({ hop }) => hop.flow))] }];
}

function hopOf(
  index: EntityIndex,
  object: DataObject,
  { from, to, flow }: Edge,
  verdict: Verdict,
  known: Reach | undefined,
  issuer: string | undefined,
): ReadHop {
  const keyless = known !== undefined && !known.has(from);
  const { key, why } = keyless
    ? {
        key: 'none' as const,
        why: `${systemName(index, from)} never receives the key that ${systemName(index, issuer ?? '')} issues`,
      }
    : verdict;
  const ends = `${systemName(index, from)} and ${systemName(index, to)}`;
  const says: Record<IdentityHop['key'], string> = {
    shared: `${ends} know ${object.name} by the same key: ${why}.`,
    'cross-reference': `${ends} find the same ${object.name} by a cross-reference: ${why}.`,
    none: `${ends} have no common key for ${object.name}: ${why}.`,
    unknown: `Nobody has said how ${ends} recognise the same ${object.name}: ${why}.`,
  };
  const hop = { flow: flow.id, object: object.id, from, to, key, level: levelOf(key), text: says[key] };
  return { hop, why };
}

function levelOf(key: IdentityHop['key']): Level {
  return key === 'none' ? 'warn' : key === 'unknown' ? 'unknown' : 'ok';
}

/** The system that issues a key nobody else can make; a natural key is the same wherever it arises. */
function issuerOf(index: EntityIndex, { identifier }: DataObject): string | undefined {
  if (identifier === undefined || typeof identifier === 'string' || identifier.kind === 'natural') return undefined;
  return identifier.issuer !== undefined && index.systems.has(identifier.issuer) ? identifier.issuer : undefined;
}

function verdictOf(index: EntityIndex, object: DataObject, answers: AnswerBook): Verdict {
  const { identifier } = object;
  const points = answers.points('DO-02', object.id);
  if (typeof points === 'number' && points < SHARED_FROM) {
    const label = answers.item('DO-02', object.id)?.question.options[points] ?? 'no shared key';
    return { key: 'none', why: `the answer is “${label}”` };
  }
  const details = typeof identifier === 'object' ? identifier : undefined;
  if (details?.xref !== undefined) {
    return index.systems.has(details.xref)
      ? { key: 'cross-reference', why: `${systemName(index, details.xref)} keeps it` }
      : { key: 'none', why: `the system that should keep the cross-reference, ${details.xref}, is not listed` };
  }
  if (details?.kind === 'match') return { key: 'none', why: 'records are only matched by similarity' };
  const name = typeof identifier === 'string' ? identifier : details?.name;
  if (name !== undefined && name !== '' && points === 'unknown')
    return { key: 'unknown', why: `${name} is named, but the answer is “not known”` };
  if (name !== undefined && name !== '') return { key: 'shared', why: name };
  if (details?.issuer !== undefined && points !== 'unknown')
    return { key: 'shared', why: `the number of ${systemName(index, details.issuer)}` };
  if (typeof points === 'number') return { key: 'cross-reference', why: 'so the answer says' };
  return { key: 'unknown', why: points === 'unknown' ? 'the answer is “not known”' : 'no identifier is named' };
}

/** The hops of each process in the order of its happy path, with the first that is broken. */
export function identityChains(
  index: EntityIndex,
  processes: Assessment['processes'],
  hops: readonly IdentityHop[],
): IdentityChain[] {
  const byFlow = new Map<string, IdentityHop[]>();
  for (const hop of hops) byFlow.set(hop.flow, [...(byFlow.get(hop.flow) ?? []), hop]);
  return processes.map((process) => {
    const flows = new Set(happyHops(index, process).flatMap((hop) => hop.flows.map((flow) => flow.id)));
    const chain = [...flows].flatMap((flow) => byFlow.get(flow) ?? []);
    const firstBroken =
      chain.find((hop) => hop.level === 'warn') ?? chain.find((hop) => hop.level === 'unknown') ?? null;
    return { process: process.id, hops: chain, firstBroken, ...sayChain(index, process.name, chain, firstBroken) };
  });
}

function sayChain(
  index: EntityIndex,
  name: string,
  chain: readonly IdentityHop[],
  broken: IdentityHop | null,
): { level: Level; text: string } {
  if (chain.length === 0)
    return { level: 'unknown', text: `The steps of ${name} name no flow, so its keys cannot be followed.` };
  if (broken === null)
    return { level: 'ok', text: `In ${name}, every object keeps its key over ${counted(chain.length, 'hop')}.` };
  const flow = index.flows.get(broken.flow);
  const where = `${objectName(index, broken.object)} at ${flow === undefined ? broken.flow : flowName(index, flow)}`;
  return broken.level === 'warn'
    ? { level: 'warn', text: `${name} first loses the key of ${where}. ${broken.text}` }
    : { level: 'unknown', text: `In ${name}, nobody knows the key of ${where}. ${broken.text}` };
}
