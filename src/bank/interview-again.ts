import { type AnswerKey, splitAnswerKey } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Bank } from './bank.ts';
import { type InterviewOptions, interview, NO_EXCEPTIONS } from './interview.ts';
import type { Scope } from './schema.ts';
import {
  dataPart,
  flowPart,
  flowsSection,
  type PartedId,
  parted,
  phaseSections,
  type Source,
  systemPart,
} from './sections.ts';
import type { Section } from './steps.ts';
import { decidesElsewhere, itemBook } from './visible.ts';

/**
 * The interview after the answers to these questions changed and nothing else did: the same as `interview` gives, but
 * only the parts are made anew that the answers can change. `before` is the interview as it was.
 */
export function interviewAgain(
  before: readonly Section[],
  a: Assessment,
  bank: Bank,
  changed: readonly AnswerKey[],
  options: InterviewOptions = {},
): Section[] {
  const touched = touchedBy(bank, changed);
  if (touched === undefined) return interview(a, bank, options);
  const source = { a, bank, book: itemBook(a, bank), exceptions: options.exceptions ?? NO_EXCEPTIONS };
  const anew = new Map<string, Section>();
  if (touched.project) for (const one of phaseSections(source)) anew.set(one.id, one);
  if (touched.flows) anew.set('flows', flowsSection(source));
  const remake = <E extends { id: string }>(
    id: PartedId,
    ids: ReadonlySet<string>,
    entities: readonly E[],
    make: (source: Source, entity: E) => Section,
  ): void => {
    const section = anew.has(id) || ids.size === 0 ? undefined : before.find((one) => one.id === id);
    if (section === undefined) return;
    const parts = section.sections.map((part) => {
      const entity = ids.has(part.scopeId ?? '') ? entities.find((one) => one.id === part.scopeId) : undefined;
      return entity === undefined ? part : make(source, entity);
    });
    anew.set(id, parted(id, parts));
  };
  remake('systems', touched.ids.system, a.systems, systemPart);
  remake('data', touched.ids.data, a.dataObjects, dataPart);
  remake('flows', touched.ids.flow, a.flows, flowPart);
  return before.map((section) => anew.get(section.id) ?? section);
}

type Touched = {
  /** What is asked about the project. */
  project: boolean;
  /** All about flows. */
  flows: boolean;
  /** Ids of what else was touched, by the kind of scope. */
  ids: Record<Exclude<Scope, 'project'>, Set<string>>;
};

/** Undefined: all of it, since the answer decides what is asked elsewhere. */
function touchedBy(bank: Bank, changed: readonly AnswerKey[]): Touched | undefined {
  const touched: Touched = {
    project: false,
    flows: false,
    ids: { system: new Set(), data: new Set(), flow: new Set() },
  };
  for (const key of changed) {
    const { questionId, scopeId } = splitAnswerKey(key);
    const question = bank.questions.find(({ id }) => id === questionId);
    if (question === undefined) continue;
    const { id, scope, standard } = question;
    const isRead = decidesElsewhere(bank, id);
    if (scope === 'project') {
      if (isRead) return undefined;
      touched.project = true;
    } else if (scope === 'flow' && (scopeId === undefined || standard || isRead)) {
      // What is asked once for all flows is answered, too, where each flow has an answer of its own.
      touched.flows = true;
    } else if (scopeId !== undefined) {
      touched.ids[scope].add(scopeId);
    }
  }
  return touched;
}
