import { type Answer, isAnswered, type Reply, type Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { OpenSession } from './session.ts';

/** A side that answers alone. */
export type OneSide = Exclude<Side, 'joint'>;

const remembered: Record<OneSide, WeakMap<Assessment, Assessment>> = {
  business: new WeakMap(),
  technology: new WeakMap(),
};

/**
 * The assessment as a side may see it: of the answers its own alone, and nothing of the minutes. Every number computed
 * of it is blind to the other side, so nothing on a screen can give an answer away. Jointly, all is seen. The same
 * assessment gives the same object.
 */
export function seenBy(assessment: Assessment, side: Side): Assessment {
  if (side === 'joint') return assessment;
  const known = remembered[side].get(assessment);
  if (known !== undefined) return known;
  const { minutes: _, ...facts } = assessment;
  const answers = Object.entries(assessment.answers).flatMap(([key, answer]): [string, Answer][] => {
    const own = ownOf(answer, side);
    return own === undefined ? [] : [[key, own]];
  });
  const seen: Assessment = { ...facts, answers: Object.fromEntries(answers) };
  remembered[side].set(assessment, seen);
  remembered[side].set(seen, seen);
  return seen;
}

const owns: Record<OneSide, WeakMap<Answer, Answer>> = { business: new WeakMap(), technology: new WeakMap() };

/** What a side said alone. The same answer gives the same object, so that what has changed is seen at a glance. */
function ownOf(answer: Answer, side: OneSide): Answer | undefined {
  const known = owns[side].get(answer);
  if (known !== undefined || answer[side] === undefined) return known;
  const own: Answer = { [side]: answer[side] };
  owns[side].set(answer, own);
  return own;
}

const sessions = new WeakMap<OpenSession, OpenSession>();

/** The open session as the side that answers may see it. */
export function seenSession(open: OpenSession): OpenSession {
  if (open.side === 'joint') return open;
  const known = sessions.get(open);
  if (known !== undefined) return known;
  const seen = {
    ...open,
    session: withSeen(open.session, open.side),
    opened: withSeen(open.opened, open.side),
    ...(open.compared !== undefined &&
      open.compared.with !== 'opened' && {
        compared: { ...open.compared, with: withSeen(open.compared.with, open.side) },
      }),
  };
  sessions.set(open, seen);
  return seen;
}

function withSeen<T extends { assessment: Assessment }>(one: T, side: Side): T {
  return { ...one, assessment: seenBy(one.assessment, side) };
}

/** Whether a question is put to a side: to both, or to it alone. */
export function isAskedOf(side: Side, answeredBy: 'business' | 'technology' | 'both'): boolean {
  return side === 'joint' || answeredBy === 'both' || answeredBy === side;
}

/** How many questions each side has answered apart and both jointly, in points, as unknown or as not applicable. */
export function answeredBySide({ answers }: Pick<Assessment, 'answers'>): Record<Side, number> {
  const count = (of: (answer: Answer) => Reply | undefined) =>
    Object.values(answers).filter((answer) => isAnswered(of(answer))).length;
  return {
    business: count(({ business }) => business),
    technology: count(({ technology }) => technology),
    joint: count(({ joint }) => joint),
  };
}
