import { TOP_POINTS } from '../conventions.ts';
import type { EntityIndex } from '../entity-index.ts';
import { goldenSystems } from '../golden-record.ts';
import type { Topology } from '../schema.ts';
import { enumerate, flowName, objectName, systemName } from '../wording.ts';
import type { AnswerBook } from './answer-book.ts';
import type { LandscapeFinding } from './schema.ts';

type Ring = Topology['cycles'][number];

/** Whether a flow handles order, simultaneous changes and echoes; of a plain one-way call it is not asked: `loopGuard` says it. */
const ECHO_QUESTION = 'FL-06';
/** Up to here the answer says that echoes are a known problem, not considered, or taken not to come. */
const UNGUARDED_TO = 2;

/**
 * Data that comes back to where it was changed. Red where no flow of the ring is known to stop its own echo and one is
 * known not to; else a ring is worth a look, guarded or not: a guard is easily lost in the next change.
 */
export function ringFindings(index: EntityIndex, rings: readonly Ring[], answers: AnswerBook): LandscapeFinding[] {
  return rings.map(({ object, systems, flows }) => {
    const guards = flows.map((id) => guardOf(index, answers, id));
    const red = guards.includes('none') && !guards.includes('tested');
    const names = enumerate(systems.map((id) => systemName(index, id)));
    const by = enumerate(flows.map((id) => flowName(index, { id })));
    const data = index.objects.get(object);
    const master = data !== undefined && goldenSystems(data).some((id) => systems.includes(id));
    const what = master
      ? `What changes in the golden record of ${objectName(index, object)} can come back and write over it`
      : `${objectName(index, object)} can come back to where it was changed`;
    const text = `${what}: ${names} form a ring (${by}). ${GUARD_TEXT[red ? 'none' : worstOf(guards)]}`;
    return { check: 'ring', level: red ? 'red' : 'warn', entities: [object, ...systems, ...flows], text };
  });
}

type Guard = 'none' | 'open' | 'tested';

const GUARD_TEXT: Record<Guard, string> = {
  none: 'Nothing in it is known to stop an echo.',
  open: 'Not every flow in it is known to stop its own echo, tested.',
  tested: 'Every flow in it stops its own echo, as far as is stated: it has to stay so.',
};

function guardOf(index: EntityIndex, answers: AnswerBook, id: string): Guard {
  const points = answers.points(ECHO_QUESTION, id);
  const { loopGuard } = index.flows.get(id) ?? {};
  if (loopGuard === true || points === TOP_POINTS) return 'tested';
  return loopGuard === false || (typeof points === 'number' && points <= UNGUARDED_TO) ? 'none' : 'open';
}

function worstOf(guards: readonly Guard[]): Exclude<Guard, 'none'> {
  return guards.every((guard) => guard === 'tested') ? 'tested' : 'open';
}
