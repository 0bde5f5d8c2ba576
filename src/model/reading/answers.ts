import { ANSWER_KEY_PATTERN, type Answer, type AnswerKey, type Reply, reply, SIDES, type Side } from '../answer.ts';
import type { Faults } from './faults.ts';
import { sayIssues, shown } from './plain-words.ts';
import { isTreeMap, type Path, type Tree, type TreeMap } from './tree.ts';

const POINTS = 'give 0, 1, 2, 3, 4, unknown or {na: why}';
const sideNames: readonly string[] = SIDES;

/** The answers of a file, short forms written out. A key without a value is a question left open. */
export function readAnswers(tree: Tree | undefined, faults: Faults): Record<AnswerKey, Answer> {
  const answers: Record<AnswerKey, Answer> = {};
  if (tree === undefined || tree === null) return answers;
  if (!isTreeMap(tree)) {
    faults.error(['answers'], `must be a map of questions to answers, but is ${shown(tree)}`, 'write P-ST-01: 3');
    return answers;
  }
  for (const [key, value] of Object.entries(tree)) {
    const path = ['answers', key];
    if (!ANSWER_KEY_PATTERN.test(key)) {
      faults.error(path, `${shown(key)} is not the key of an answer`, 'write P-ST-01, or SY-03@erp for one system');
      continue;
    }
    const answer =
      isTreeMap(value) && hasSides(value) ? readSides(value, path, faults) : readJoint(value, path, faults);
    if (Object.keys(answer).length > 0) answers[key] = answer;
  }
  return answers;
}

function hasSides(value: TreeMap): boolean {
  return Object.keys(value).some((field) => sideNames.includes(field));
}

/** `{business: 3, technology: {points: 1, note: ...}}`. */
function readSides(value: TreeMap, path: Path, faults: Faults): Answer {
  const answer: Answer = {};
  for (const [field, inner] of Object.entries(value)) {
    if (!sideNames.includes(field)) {
      faults.error(
        [...path, field],
        'cannot stand beside business, technology or joint',
        'move it into one of the sides',
      );
      continue;
    }
    const one = readReply(inner, [...path, field], faults);
    if (one) answer[field as Side] = one;
  }
  return answer;
}

/** `3`, `unknown`, or `{points, na, note, evidence, flagged, by}`: joint unless `by` says whose it is. */
function readJoint(value: Tree, path: Path, faults: Faults): Answer {
  if (!isTreeMap(value) || value.by === undefined) {
    const one = readReply(value, path, faults);
    return one ? { joint: one } : {};
  }
  const { by, ...rest } = value;
  if (typeof by !== 'string' || !sideNames.includes(by)) {
    faults.error([...path, 'by'], `cannot be ${shown(by)}`, `give one of: ${SIDES.join(', ')}`);
    return {};
  }
  const one = readReply(rest, path, faults);
  return one ? { [by as Side]: one } : {};
}

/** One reply; undefined where it says nothing at all or is refused. */
function readReply(value: Tree, path: Path, faults: Faults): Reply | undefined {
  if (value === null) return undefined;
  const full = isTreeMap(value) ? value : { points: value };
  const result = reply.safeParse(full);
  if (!result.success) {
    for (const { path: inner, message, mend } of sayIssues(result.error.issues, reply, full)) {
      const points = inner[0] === 'points';
      const where = points && !isTreeMap(value) ? path : [...path, ...inner];
      faults.error(where, points ? `cannot be ${shown(full.points)}` : message, points ? POINTS : naMend(inner, mend));
    }
    return undefined;
  }
  const { points, na } = result.data;
  if (na !== undefined && points !== undefined) {
    faults.error(path, 'has both points and na', 'keep one of the two');
  } else if (na === '') {
    faults.error([...path, 'na'], 'is empty', 'say in a few words why the question does not apply');
  }
  return Object.keys(result.data).length > 0 ? result.data : undefined;
}

function naMend(inner: Path, mend: string | undefined): string | undefined {
  return inner[0] === 'na' ? 'say in a few words why the question does not apply' : mend;
}
