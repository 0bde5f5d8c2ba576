import { visibleItems } from '../../../src/bank/visible.ts';
import type { Reply } from '../../../src/model/answer.ts';
import { type Assessment, assessment } from '../../../src/model/assessment.ts';
import { BANK } from './bank.ts';

/** What a test says of an assessment; the schema fills in the rest. */
export type Sketch = Record<string, unknown>;

export function sketch(facts: Sketch = {}): Assessment {
  return assessment.parse({ plimsoll: 1, name: 'Test', depth: 'deep', ...facts });
}

/** A scenario of the bank as an assessment without answers. */
export function fromScenario(id: string, facts: Sketch = {}): Assessment {
  const scenario = BANK.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const { systems, dataObjects, flows, processes, failures } = scenario;
  return sketch({ scenario: id, systems, dataObjects, flows, processes, failures, ...facts });
}

/** Answers as people write them in short: points, unknown, or na. */
export type Short = number | 'unknown' | 'na';

export function reply(short: Short): Reply {
  return short === 'na' ? { na: 'not here' } : { points: short as 0 };
}

/** Adds joint answers; what each side has said stays. */
export function answered(a: Assessment, answers: Record<string, Short>): Assessment {
  const joint = Object.entries(answers).map(([key, short]) => [key, { ...a.answers[key], joint: reply(short) }]);
  return { ...a, answers: { ...a.answers, ...Object.fromEntries(joint) } };
}

/** Answers every visible question by a rule; asks again until no answer opens another question. */
export function answerAll(a: Assessment, rule: (key: string, gate: boolean) => Short): Assessment {
  let now = a;
  for (let round = 0; round < 4; round++) {
    const open = visibleItems(now, BANK).filter((item) => item.reply === undefined);
    if (open.length === 0) break;
    now = answered(now, Object.fromEntries(open.map((item) => [item.key, rule(item.key, item.question.gate)])));
  }
  return now;
}
