import type { Flow } from '../../../model/entities.ts';
import { days, series } from '../../format.ts';
import type { View } from '../../view.ts';
import { trigger, word } from '../../words.ts';
import { contract, mapping, security } from './contract-and-data.ts';
import type { Known } from './known.ts';
import { monitoring, performance, resilience, tests } from './load-and-errors.ts';
import { type SheetPart, said } from './sheet-part.ts';

/** The parts of a design, in the order in which they are usually settled. */
export function partsOf(view: View, flow: Flow, known: Known): SheetPart[] {
  return [
    purpose(view, flow, known),
    contract(flow),
    mapping(view, flow, known),
    security(view, flow),
    performance(flow, known),
    resilience(view, flow),
    tests(view, flow),
    monitoring(flow, known),
    work(flow, known),
  ];
}

function purpose(view: View, flow: Flow, { processes }: Known): SheetPart {
  const person = (id: string | undefined) => (id === undefined ? undefined : (view.people.get(id)?.name ?? id));
  const used = processes.get(flow.id) ?? [];
  const objectives = (flow.objectives ?? []).map(
    (id) => view.assessment.objectives.find((one) => one.id === id)?.text ?? id,
  );
  return {
    name: 'Function and purpose',
    settled: [
      ...said('', [word(flow.direction), trigger(flow.trigger), word(flow.frequency)].filter(Boolean).join(', ')),
      ...said('used by', used.length === 0 ? '' : series(used.map(({ name }) => name))),
      ...said('serves:', objectives.join('; ')),
      ...said('business owner', person(flow.businessOwner)),
      ...said('technical owner', person(flow.technicalOwner)),
    ],
    open: [
      ...(flow.trigger === undefined ? ['what starts it'] : []),
      ...(flow.trigger === 'automatic' && flow.frequency === undefined ? ['how often it runs'] : []),
      ...(used.length === 0 ? ['which process needs it'] : []),
      ...(flow.businessOwner === undefined ? ['business owner'] : []),
      ...(flow.technicalOwner === undefined ? ['technical owner'] : []),
    ],
    questions: ['FL-01', 'FL-02'],
  };
}

function work({ id, build, estimate }: Flow, { effort }: Known): SheetPart {
  const found = effort.get(id);
  const span = (from: number, to: number) => `${days(from)} to ${days(to)}`;
  return {
    name: 'Way of building, effort',
    settled: [
      ...said('', build === undefined ? '' : BUILD[build]),
      ...(found === undefined
        ? []
        : [`size ${found.size}, ${days(found.p50)} as likely as not, ${span(found.p10, found.p90)}`]),
      ...(found?.own ? ['by own figures'] : []),
      ...Object.entries(estimate?.drivers ?? {}).map(([driver, value]) => `${word(driver)}: ${word(value)}`),
    ],
    open: build === undefined ? ['whether it is configured, bought or coded'] : [],
    questions: [],
  };
}

export const BUILD: Readonly<Record<NonNullable<Flow['build']>, string>> = {
  configure: 'configured in standard software',
  connector: 'ready-made connector',
  code: 'own code',
  buy: 'bought',
  reuse: 'taken over from today',
};
