import { type AnswerKey, isAnswered } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Bank } from './bank.ts';
import { namesIn } from './names.ts';
import type { Question } from './schema.ts';
import { groupByScope, type Section, type Step, section, standardStep, toStep } from './steps.ts';
import { type Item, visibleItems } from './visible.ts';

export { nameOf, questionTitle } from './names.ts';
export type { Section, Step } from './steps.ts';

export type InterviewOptions = {
  /** Keys as FL-05@f1: flows for which a standard question is asked apart although it is not answered yet. */
  exceptions?: ReadonlySet<AnswerKey>;
};

const NO_EXCEPTIONS: ReadonlySet<AnswerKey> = new Set();

/**
 * The interview: Strategy, each system, each data object, the flows (first what is asked once for all of them),
 * Architecture, Design, Delivery, Operations. Only what applies; linear in items.
 */
export function interview(a: Assessment, bank: Bank, { exceptions = NO_EXCEPTIONS }: InterviewOptions = {}): Section[] {
  const items = visibleItems(a, bank);
  const project = items.filter(({ question }) => question.scope === 'project');
  const phases = (id: string, title: string, ...of: Question['phase'][]): Section =>
    section({ id, title, path: [title] }, project.filter(({ question }) => of.includes(question.phase)).map(toStep(a)));
  return [
    phases('strategy', 'Strategy', 'strategy'),
    perScope(a, items, 'system', 'systems', 'Systems'),
    perScope(a, items, 'data', 'data', 'Data'),
    flowSection(a, bank, items, exceptions),
    phases('architecture', 'Architecture', 'business', 'application', 'infrastructure'),
    phases('design', 'Design', 'design'),
    phases('delivery', 'Delivery', 'delivery'),
    phases('operations', 'Operations', 'maintenance'),
  ];
}

/** All steps of sections, in order. */
export function stepsOf(sections: readonly Section[]): Step[] {
  return sections.flatMap((one) => [...one.steps, ...stepsOf(one.sections)]);
}

/** The next step without an answer after a key, going round; without a key, the first. Undefined if all are answered. */
export function nextUnanswered(steps: readonly Step[], fromKey?: AnswerKey): Step | undefined {
  const at = fromKey === undefined ? -1 : steps.findIndex(({ key }) => key === fromKey);
  return (
    steps.slice(at + 1).find(({ answered }) => !answered) ?? steps.slice(0, at + 1).find(({ answered }) => !answered)
  );
}

function perScope(a: Assessment, items: readonly Item[], scope: 'system' | 'data', id: string, title: string): Section {
  const entities = scope === 'system' ? a.systems : a.dataObjects;
  const byScope = groupByScope(items, scope);
  const sections = entities.map((entity) => {
    const of = { id: `${id}/${entity.id}`, title: entity.name, scopeId: entity.id, path: [title, entity.name] };
    return section(of, (byScope.get(entity.id) ?? []).map(toStep(a)));
  });
  return section({ id, title, path: [title] }, [], sections);
}

function flowSection(a: Assessment, bank: Bank, items: readonly Item[], exceptions: ReadonlySet<AnswerKey>): Section {
  const title = 'Flows';
  const byFlow = groupByScope(items, 'flow');
  const standard = new Map<string, Item[]>();
  for (const item of items) {
    if (item.question.scope !== 'flow' || !item.question.standard) continue;
    const same = standard.get(item.question.id);
    if (same) same.push(item);
    else standard.set(item.question.id, [item]);
  }
  const all = { id: 'flows/*', title: 'All flows', path: [title, 'All flows'] };
  const sections = a.flows.map((flow) => {
    const name = namesIn(a).of('flow', flow.id);
    const own = (byFlow.get(flow.id) ?? []).filter(
      ({ question, key, standard: byStandard, reply }) =>
        !question.standard || exceptions.has(key) || (!byStandard && isAnswered(reply)),
    );
    return section({ id: `flows/${flow.id}`, title: name, scopeId: flow.id, path: [title, name] }, own.map(toStep(a)));
  });
  const once = bank.questions
    .map(({ id }) => standardStep(a, standard.get(id) ?? []))
    .filter((step) => step !== undefined);
  return section(
    { id: 'flows', title, path: [title] },
    [],
    once.length > 0 ? [section(all, once), ...sections] : sections,
  );
}

/** How far an interview is, in steps as the user meets them: a question asked once for all flows counts once. */
export type Progress = {
  answered: number;
  total: number;
  /** Answered "we do not know". */
  unknown: number;
  /** Marked to come back to. */
  flagged: number;
  /** Minutes that the open steps will take, rounded up; 0 when none is open. */
  minutesLeft: number;
};

export function progress(a: Assessment, bank: Bank, options?: InterviewOptions): Progress {
  return progressOf(stepsOf(interview(a, bank, options)), bank);
}

/** The same for steps already at hand. */
export function progressOf(steps: readonly Step[], bank: Bank): Progress {
  const count = (test: (step: Step) => boolean) => steps.filter(test).length;
  const answered = count((step) => step.answered);
  return {
    answered,
    total: steps.length,
    unknown: count(({ reply }) => reply?.points === 'unknown'),
    flagged: count(({ reply }) => reply?.flagged === true),
    minutesLeft: Math.ceil(((steps.length - answered) * bank.scoring.secondsPerAnswer) / 60),
  };
}
