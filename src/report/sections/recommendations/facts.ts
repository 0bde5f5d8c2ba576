import type { LandscapeFinding } from '../../../analysis/landscape/schema.ts';
import { availability, percent } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';

/** What systems, data and flows say by themselves, and the question that asks about the same. */
export type Fact = {
  /** What it is about: the id of a question, else the name of the check. */
  cause: string;
  text: string;
  /** Short enough for a heading; absent where the text itself has to serve. */
  headline?: string;
  /** True: broken by the facts. False: to be looked at. */
  broken: boolean;
  entities: readonly string[];
  mend?: string;
};

/** The question whose answer would have told what a check of the landscape found. */
const QUESTION_OF_CHECK: Readonly<Record<string, string>> = {
  capacity: 'SY-06',
  'system-capacity': 'SY-06',
  staleness: 'FL-02',
  latency: 'P-BA-03',
  availability: 'SY-10',
  'golden-record': 'DO-01',
  ring: 'FL-06',
  'missing-flow': 'P-ST-04',
  identity: 'DO-02',
  'duplicate-path': 'DO-05',
  oversell: 'WMS-01',
  exposure: 'DO-06',
  ownership: 'SY-01',
  'happy-path': 'P-ST-11',
  responsibility: 'P-ST-06',
  'common-cause': 'P-IN-03',
};

/** The same for the invariants of the model that are errors. */
const QUESTION_OF_LINT: Readonly<Record<string, string>> = {
  'I-08': 'P-ST-06',
  'I-10': 'DO-01',
  'I-11': 'DO-02',
  'I-12': 'DO-01',
  'I-15': 'FL-06',
  'I-18': 'SY-10',
  'I-19': 'FL-02',
  'I-20': 'SY-06',
};

/** Every fact that speaks against the project, what several checks say alike only once. */
export function factsOf(view: View): Fact[] {
  const all = [...landscapeFacts(view), ...inputErrors(view)];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function landscapeFacts(view: View): Fact[] {
  const headlines = headlinesOf(view);
  return view.analysis.landscape.findings.map(({ check, level, text, entities }: LandscapeFinding): Fact => {
    const headline = headlines.get(text);
    return {
      cause: QUESTION_OF_CHECK[check] ?? check,
      text,
      broken: level === 'red',
      entities,
      ...(headline === undefined ? {} : { headline }),
    };
  });
}

/** Findings that can be said in fewer words, by their text. */
function headlinesOf(view: View): Map<string, string> {
  const { capacity, availability: chains } = view.analysis.landscape;
  const found = new Map<string, string>();
  for (const { system, loadPerMinute, limitPerMinute, text } of capacity.systems) {
    if (limitPerMinute === null) continue;
    const name = nameOf(view, 'system', system);
    found.set(
      text,
      loadPerMinute > limitPerMinute
        ? `${name} cannot take the peak: ${percent(loadPerMinute / limitPerMinute - 1)} over its limit`
        : `${name} can take little more than the peak of today`,
    );
  }
  for (const { process, availability: up, need, text } of chains) {
    const name = view.assessment.processes.find((one) => one.id === process)?.name ?? process;
    if (up !== null && need !== null)
      found.set(text, `${name} works ${availability(up)} of the time, and ${availability(need)} is needed`);
  }
  return found;
}

/** Errors of the input; what the landscape says of the same thing is not said twice. */
function inputErrors({ analysis }: View): Fact[] {
  const told = new Set(
    analysis.landscape.findings.flatMap(({ check, entities }) =>
      entities.map((id) => `${QUESTION_OF_CHECK[check] ?? check} ${id}`),
    ),
  );
  return analysis.lint
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ id, entity, text, mend }): Fact[] => {
      const cause = QUESTION_OF_LINT[id] ?? id;
      return told.has(`${cause} ${entity}`) ? [] : [{ cause, text, broken: true, entities: [entity], mend }];
    });
}
