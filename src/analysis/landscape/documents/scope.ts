import type { Flow, System } from '../../../model/entities.ts';
import { type EntityIndex, endsOf } from '../../entity-index.ts';
import { counted, flowName, systemName } from '../../wording.ts';
import type { ScopePage } from './schema.ts';

type Line = ScopePage['lines'][number];
type Part = Pick<Line, 'part' | 'reason'>;

/** What the project touches now, what it leaves out, and what comes later (S56), by the lifecycle of the systems. */
export function scopePage(index: EntityIndex): ScopePage {
  const parts = new Map([...index.systems.values()].map((system) => [system.id, partOfSystem(system)]));
  const systems = [...index.systems.values()].map(
    (system): Line => ({ kind: 'system', id: system.id, name: system.name, ...(parts.get(system.id) as Part) }),
  );
  const flows = [...index.flows.values()].map(
    (flow): Line => ({ kind: 'flow', id: flow.id, name: flowName(index, flow), ...partOfFlow(index, flow, parts) }),
  );
  const lines = [...systems, ...flows];
  const count = (part: Line['part'], kind: Line['kind'], word: string): string =>
    counted(lines.filter((line) => line.part === part && line.kind === kind).length, word);
  const text = (['in', 'out', 'later'] as const)
    .map((part) => `${TITLES[part]}: ${count(part, 'system', 'system')} and ${count(part, 'flow', 'flow')}`)
    .join('. ');
  return { lines, text: `${text}.` };
}

const TITLES: Record<Line['part'], string> = { in: 'In scope', out: 'Out', later: 'Later' };

function partOfSystem({ lifecycle, influencesOnly }: System): Part {
  if (influencesOnly !== undefined) return { part: 'out', reason: `Only influences the project: ${influencesOnly}` };
  switch (lifecycle) {
    case 'future':
      return { part: 'later', reason: 'Planned for later; nothing built now may stand in its way' };
    case 'replaced':
      return { part: 'out', reason: 'Is replaced: serves until the switch, then its flows end' };
    case 'eol':
      return { part: 'out', reason: 'Reaches its end of life: nothing new is built on it' };
    case 'new':
      return { part: 'in', reason: 'Is introduced by the project' };
    case 'upgrade':
      return { part: 'in', reason: 'Is upgraded meanwhile' };
    case 'unchanged':
    case undefined:
      return { part: 'in', reason: 'Takes part' };
  }
}

/** What is built for the switch alone is work of this project, and counted in its estimate, although it ends with it. */
function partOfFlow(index: EntityIndex, flow: Flow, parts: ReadonlyMap<string, Part>): Part {
  const ends = endsOf(flow);
  const out = ends.find((end) => parts.get(end)?.part === 'out');
  const later = ends.find((end) => parts.get(end)?.part === 'later');
  if (later !== undefined) return { part: 'later', reason: `Waits for ${systemName(index, later)}` };
  if (out !== undefined && index.systems.get(out)?.influencesOnly === undefined)
    return { part: 'in', reason: `Is built for the switch and ends with ${systemName(index, out)}` };
  if (out !== undefined) return { part: 'out', reason: `Is of ${systemName(index, out)}, which is left as it is` };
  return { part: 'in', reason: 'Joins systems in scope' };
}
