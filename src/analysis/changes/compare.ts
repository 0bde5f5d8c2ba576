import type { Bank } from '../../bank/bank.ts';
import { nameOf, questionTitle } from '../../bank/names.ts';
import type { Question } from '../../bank/schema.ts';
import { splitAnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { effectiveReply } from '../../model/effective.ts';
import { asOf } from '../../model/expiry.ts';
import { createContext } from '../context.ts';
import { type AnalysisOptions, analyse } from '../index.ts';
import { projectFigures } from '../readiness/project-score.ts';
import { computeResults } from '../readiness/results.ts';
import { tallyOf } from '../readiness/tally.ts';
import { isRed } from '../risks/register.ts';
import { analyseTopology } from '../topology/topology.ts';
import { generalQuestionText } from '../wording.ts';
import { orderedShares, shapleyShares } from './attribution.ts';
import { factsInWords, fieldInWords, settingInWords } from './facts-in-words.ts';
import { type Change, findChanges, SCORED } from './find-changes.ts';
import { withChanges } from './hybrid.ts';
import { joinMany } from './join-many.ts';
import type { ChangePart, Changes, Standing } from './schema.ts';

/** Up to so many changes every order is tried: 2^8 worlds. */
const EVERY_ORDER_UP_TO = 8;

/**
 * What changed between two assessments and how much each change moved the demonstrated readiness of the project; the
 * parts add up to the whole difference. Up to eight changes it is divided by Shapley; more are taken one after another,
 * facts first, then answers in the order of the interview; over 150 are joined by question. Both assessments are read as of the same day.
 */
export function compareAssessments(
  before: Assessment,
  after: Assessment,
  bank: Bank,
  { today }: AnalysisOptions = {},
): Changes {
  const [old, now] = today === undefined ? [before, after] : [asOf(before, today), asOf(after, today)];
  const { found: single, unscored } = findChanges(old, now, bank);
  const found = joinMany(single);
  const method = found.length <= EVERY_ORDER_UP_TO ? 'shapley' : 'ordered';
  const worthOf = (made: ReadonlySet<number>): number =>
    demonstrated(
      withChanges(
        old,
        now,
        found.filter((_, at) => made.has(at)),
      ),
      bank,
    ) ?? 0;
  const effects = (method === 'shapley' ? shapleyShares : orderedShares)(found.length, worthOf);
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const standings = { before: standing(old, bank, today), after: standing(now, bank, today) };
  return {
    ...standings,
    difference: (standings.after.demonstrated ?? 0) - (standings.before.demonstrated ?? 0),
    method,
    parts: found.map((change, at) => ({
      ...describe(change, effects[at] ?? 0, old, now, questions),
      ...(change.kind === 'setting' && change.key === 'profile' && profileInWords(old, now, standings)),
    })),
    unscored,
  };
}

function demonstrated(a: Assessment, bank: Bank): number | null {
  const context = createContext(a, bank);
  const results = computeResults(context, analyseTopology(context).betweenness);
  const figures = projectFigures(context, results.demonstrated, results.potential, tallyOf(context.items));
  return figures?.demonstrated ?? null;
}

function standing(a: Assessment, bank: Bank, today: string | undefined): Standing {
  // Only a target date makes any of these depend on the simulation.
  const simulate = a.profile.targetDate !== undefined;
  const { verdict, readiness, risks, progress } = analyse(a, bank, { today, simulate });
  const { project } = readiness;
  return {
    name: a.name,
    verdict: verdict.level,
    demonstrated: project?.demonstrated ?? null,
    potential: project?.potential ?? null,
    coverage: project?.coverage ?? 0,
    completeness: progress.visible === 0 ? 0 : progress.answered / progress.visible,
    redRisks: risks.filter(isRed).length,
    loadLine: verdict.loadLine,
  };
}

function describe(
  { kind, change, key, answers, joined }: Change,
  effect: number,
  before: Assessment,
  after: Assessment,
  questions: ReadonlyMap<string, Question>,
): ChangePart {
  const part = { kind, change, key, answers, effect };
  if (joined !== undefined) {
    const question = questions.get(key);
    const text = question === undefined ? `${joined.length} ${key}` : generalQuestionText(question);
    return { ...part, text, joined: joined.map((one) => one.key) };
  }
  if (kind === 'setting') {
    const [from, to] = [before, after].map((a) => settingInWords(a[key as keyof Assessment]));
    return { ...part, text: fieldInWords(key), from, to };
  }
  if (kind !== 'answer') {
    const there = change === 'removed' ? before : after;
    const [old, now] = [before, after].map((a) => a[SCORED[kind]].find(({ id }: { id: string }) => id === key));
    return {
      ...part,
      text: nameOf(there, key, kind),
      ...(old !== undefined && now !== undefined && factsInWords(old, now, [before, after])),
    };
  }
  const { questionId, scopeId } = splitAnswerKey(key);
  const question = questions.get(questionId);
  return {
    ...part,
    text: question === undefined ? questionId : questionTitle(question, after, scopeId),
    from: inWords(before, question, key),
    to: inWords(after, question, key),
  };
}

/** What is another fact about the project; its load line is the one that holds, its own or that of the bank. */
function profileInWords(
  old: Assessment,
  now: Assessment,
  { before, after }: Pick<Changes, 'before' | 'after'>,
): Pick<ChangePart, 'from' | 'to'> {
  const withLine = (a: Assessment, { loadLine }: Standing) => ({ ...a.profile, loadLine });
  return factsInWords(withLine(old, before), withLine(now, after), [old, now]);
}

/** The answer that counts under a key, as its label. */
function inWords(a: Assessment, question: Question | undefined, key: string): string {
  const { questionId, scopeId } = splitAnswerKey(key);
  const { reply } = effectiveReply(a, questionId, scopeId, question?.standard ?? false);
  if (reply?.na !== undefined) return 'does not apply';
  if (reply?.points === undefined) return 'not answered';
  if (reply.points === 'unknown') return 'not known';
  return `${reply.points} ${question?.options[reply.points] ?? ''}`.trim();
}
