import type { Flow } from '../../model/entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import { counted, enumerate, objectName, systemName } from '../wording.ts';
import type { AnswerBook } from './answer-book.ts';
import { type Edge, type ObjectGraph, reach, routeTo } from './object-graph.ts';
import type { DuplicatePath } from './schema.ts';

/** Points of FL-06 from which a late old message does no harm: a version or timestamp is checked. */
const GUARDED_FROM = 3;

/**
 * The same data object from the same golden record reaches a system by two flows: the later message wins, though it may
 * be the older news. Shortest ways only, so that the cost stays at flows x targets, whatever the number of paths.
 */
export function duplicatePaths(
  index: EntityIndex,
  graphs: ReadonlyMap<string, ObjectGraph>,
  answers: AnswerBook,
): DuplicatePath[] {
  return [...graphs.values()].flatMap((graph) =>
    [...graph.into].flatMap(([target, edges]) => {
      if (graph.golden.has(target) || new Set(edges.map(({ flow }) => flow.id)).size < 2) return [];
      return graph.sources.flatMap((source) => found(index, graph, source, target, edges, answers) ?? []);
    }),
  );
}

function found(
  index: EntityIndex,
  graph: ObjectGraph,
  source: string,
  target: string,
  edges: readonly Edge[],
  answers: AnswerBook,
): DuplicatePath | undefined {
  const reached = reach(graph, [source], target);
  const last = edges.filter((edge) => reached.has(edge.from));
  if (last.length < 2) return undefined;
  const routes = last.map((edge) => {
    const { systems, flows } = routeTo(reached, edge.from);
    const hub = edge.flow.via === undefined || edge.flow.via === edge.from ? [] : [edge.flow.via];
    return { systems: [...systems, ...hub, target], flows: [...flows, edge.flow.id] };
  });
  const guarded = last.every(({ flow }) => isGuarded(flow, answers));
  const ways = routes.map(({ systems }) => systems.map((system) => systemName(index, system)).join(' > '));
  const what = `${objectName(index, graph.object)} reaches ${systemName(index, target)} by ${counted(routes.length, 'route')} (${enumerate(ways, 3)})`;
  return {
    object: graph.object,
    source,
    target,
    routes,
    level: guarded ? 'ok' : 'warn',
    text: guarded
      ? `${what}; versions are checked, so the older news cannot win.`
      : `${what}: whichever comes last wins, though it may be the older news.`,
  };
}

function isGuarded(flow: Flow, answers: AnswerBook): boolean {
  const points = answers.points('FL-06', flow.id);
  return flow.ordering === 'versioned' || (typeof points === 'number' && points >= GUARDED_FROM);
}
