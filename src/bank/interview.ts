import type { AnswerKey } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Bank } from './bank.ts';
import { dataPart, flowsSection, parted, phaseSections, systemPart } from './sections.ts';
import type { Section, Step } from './steps.ts';
import { itemBook } from './visible.ts';

export { nameOf, questionTitle } from './names.ts';
export type { Section, Step } from './steps.ts';

export type InterviewOptions = {
  /** Keys as FL-05@f1: flows for which a standard question is asked apart although it is not answered yet. */
  exceptions?: ReadonlySet<AnswerKey>;
};

export const NO_EXCEPTIONS: ReadonlySet<AnswerKey> = new Set();

/**
 * The interview: Strategy, each system, each data object, the flows (first what is asked once for all of them),
 * Architecture, Design, Delivery, Operations. Only what applies; linear in items.
 */
export function interview(a: Assessment, bank: Bank, { exceptions = NO_EXCEPTIONS }: InterviewOptions = {}): Section[] {
  const source = { a, bank, book: itemBook(a, bank), exceptions };
  const [first, ...later] = phaseSections(source);
  return [
    ...(first === undefined ? [] : [first]),
    parted(
      'systems',
      a.systems.map((one) => systemPart(source, one)),
    ),
    parted(
      'data',
      a.dataObjects.map((one) => dataPart(source, one)),
    ),
    flowsSection(source),
    ...later,
  ];
}

/** All steps of sections, in order. */
export function stepsOf(sections: readonly Section[]): Step[] {
  const all: Step[] = [];
  const add = ({ steps, sections: within }: Section): void => {
    for (const step of steps) all.push(step);
    within.forEach(add);
  };
  sections.forEach(add);
  return all;
}

/** The next step without an answer after a key, going round; without a key, the first. Undefined if all are answered. */
export function nextUnanswered(steps: readonly Step[], fromKey?: AnswerKey): Step | undefined {
  const at = fromKey === undefined ? -1 : steps.findIndex(({ key }) => key === fromKey);
  return (
    steps.slice(at + 1).find(({ answered }) => !answered) ?? steps.slice(0, at + 1).find(({ answered }) => !answered)
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
  return progressOf(interview(a, bank, options), bank);
}

/** The same for sections already at hand. Of those that were counted before, nothing is counted again. */
export function progressOf(sections: readonly Section[], bank: Bank): Progress {
  const found = sumOf(sections.map(countsOf));
  const open = found.total - found.answered;
  return { ...found, minutesLeft: Math.ceil((open * bank.scoring.secondsPerAnswer) / 60) };
}

type Counts = Omit<Progress, 'minutesLeft'>;

const counted = new WeakMap<Section, Counts>();

function countsOf(section: Section): Counts {
  const known = counted.get(section);
  if (known !== undefined) return known;
  const { steps, sections } = section;
  const own: Counts = {
    answered: steps.filter(({ answered }) => answered).length,
    total: steps.length,
    unknown: steps.filter(({ reply }) => reply?.points === 'unknown').length,
    flagged: steps.filter(({ reply }) => reply?.flagged === true).length,
  };
  const counts = sumOf([own, ...sections.map(countsOf)]);
  counted.set(section, counts);
  return counts;
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = { answered: 0, total: 0, unknown: 0, flagged: 0 };
  for (const { answered, total, unknown, flagged } of all) {
    sum.answered += answered;
    sum.total += total;
    sum.unknown += unknown;
    sum.flagged += flagged;
  }
  return sum;
}
