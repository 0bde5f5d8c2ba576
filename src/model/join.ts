import { type Answer, type AnswerKey, EVIDENCE_LEVELS, isAnswered, type Reply, SIDES, type Side } from './answer.ts';
import { type Assessment, assessment as assessmentSchema } from './assessment.ts';
import { DEPTHS } from './entities.ts';
import { type Difference, joinFacts, type Which } from './join-facts.ts';

export type JoinOptions = {
  /** For which sides the first and the second were answered: what they answer differently stands side by side. */
  as?: readonly [Side, Side];
  /** Whose word counts where they differ. Without it differing answers stay open; of differing facts the first counts. */
  take?: Which;
};

/**
 * Two people's assessments of one project as one: what only one of them has is taken, same answers join, different ones
 * become an answer for each side, or the one that is chosen. `assessment` lacks the answers that are still open.
 */
export function joinAssessments(
  first: Assessment,
  second: Assessment,
  { as, take }: JoinOptions,
): { assessment: Assessment; differences: Difference[] } {
  const differences: Difference[] = [];
  const { answers: ours, depth, seed: _seed, ...facts } = first;
  const { answers: theirs, depth: otherDepth, seed: _other, ...otherFacts } = second;
  const joined = joinFacts(facts, otherFacts, take ?? 'first', differences) as Omit<Assessment, 'answers' | 'depth'>;
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const answers = keys.flatMap((key): [AnswerKey, Answer][] => {
    const answer = joinAnswers(key, ours[key] ?? {}, theirs[key] ?? {}, as, take, differences);
    return Object.keys(answer).length === 0 ? [] : [[key, answer]];
  });
  const deepest = DEPTHS[Math.max(DEPTHS.indexOf(depth), DEPTHS.indexOf(otherDepth))] ?? depth;
  return {
    assessment: assessmentSchema.parse({
      ...joined,
      seed: first.seed,
      depth: deepest,
      answers: Object.fromEntries(answers),
    }),
    differences,
  };
}

function joinAnswers(
  key: AnswerKey,
  first: Answer,
  second: Answer,
  as: JoinOptions['as'],
  take: JoinOptions['take'],
  differences: Difference[],
): Answer {
  const joined: Answer = {};
  const differ = (side: Side, taken: Difference['taken']): void => {
    const place = side === 'joint' ? `answers.${key}` : `answers.${key}.${side}`;
    differences.push({ place, first: said(first[side]), second: said(second[side]), taken });
  };
  for (const side of SIDES) {
    const [one, other] = [first[side], second[side]];
    if (one === undefined || other === undefined || agree(one, other)) {
      const both = joinReplies(one, other);
      if (both !== undefined) joined[side] = both;
      continue;
    }
    const author = as === undefined ? take : { [as[0]]: 'first' as const, [as[1]]: 'second' as const }[side];
    if (side === 'joint' && as !== undefined) {
      joined[as[0]] ??= one;
      joined[as[1]] ??= other;
      differ(side, 'both');
    } else if (author !== undefined) {
      joined[side] = author === 'first' ? one : other;
      differ(side, author);
    } else {
      differ(side, 'open');
    }
  }
  return joined;
}

/** Whether both say the same; one that says nothing yet contradicts nobody. */
function agree(one: Reply, other: Reply): boolean {
  if (!isAnswered(one) || !isAnswered(other)) return true;
  return one.points === other.points && (one.na === undefined) === (other.na === undefined);
}

/** One reply that keeps what both wrote beside their answer: the stronger evidence, the earlier end, all notes. */
function joinReplies(one: Reply | undefined, other: Reply | undefined): Reply | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const notes = [...new Set([one.note, other.note].filter((note) => note !== undefined))].join('\n');
  const [evidence] = [one.evidence, other.evidence]
    .filter((each) => each !== undefined)
    .sort((a, b) => EVIDENCE_LEVELS.indexOf(b.level) - EVIDENCE_LEVELS.indexOf(a.level));
  const [until] = [one.until, other.until].filter((day) => day !== undefined).sort();
  const answered = isAnswered(one) ? one : other;
  return {
    ...(answered.points !== undefined && { points: answered.points }),
    ...(answered.na !== undefined && { na: answered.na }),
    ...(notes !== '' && { note: notes }),
    ...(evidence !== undefined && { evidence }),
    ...(until !== undefined && { until }),
    ...((one.flagged || other.flagged) && { flagged: true as const }),
  };
}

function said(reply: Reply | undefined): unknown {
  return reply?.points ?? (reply?.na === undefined ? null : { na: reply.na });
}
