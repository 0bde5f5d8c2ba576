import type { LandscapeConstants } from '../../../bank/landscape-schema.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Flow, System } from '../../../model/entities.ts';
import { percentNumeral } from '../../../model/locale.ts';
import type { Context } from '../../context.ts';
import { CRITICAL_FROM } from '../../conventions.ts';
import type { EntityIndex } from '../../entity-index.ts';
import { isCriticalFlow } from '../../readiness/process-flows.ts';
import { flowName, percent } from '../../wording.ts';
import type { AnswerBook } from '../answer-book.ts';
import { duration } from '../duration.ts';
import { intervalOf } from '../hop-age.ts';
import { dataOwners, directoryOf, peopleAt } from '../people.ts';
import type { MaintenancePage } from './schema.ts';

type Watch = MaintenancePage['monitoring'][number];

/** Answers to SY-07 up to this many points mean that the system changes during the project. */
const MOVING_UP_TO = 2;

/** What happens after go-live: when systems change, and which figures show that critical flows and data are healthy. */
export function maintenancePage({ index, assessment, bank }: Context, answers: AnswerBook): MaintenancePage {
  const calendar = [...index.systems.values()].flatMap((system) => changesOf(system, answers));
  return {
    calendar: calendar.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999', 'en')),
    monitoring: [
      ...[...index.flows.values()]
        .filter((flow) => isCriticalFlow(index, flow))
        .map((flow) => watchFlow(index, assessment, flow, bank.landscape)),
      ...watchData(index, assessment, bank.landscape.monitoring),
    ],
  };
}

function changesOf(system: System, answers: AnswerBook): MaintenancePage['calendar'] {
  const dated = (system.interfaces ?? []).flatMap(({ deprecationDate, kind, id }) =>
    deprecationDate === undefined
      ? []
      : [
          {
            system: system.id,
            date: deprecationDate,
            text: `${system.name}: the interface ${id ?? kind} ends on ${deprecationDate}; move its flows before.`,
          },
        ],
  );
  const points = answers.points('SY-07', system.id);
  if (points === undefined || (typeof points === 'number' && points > MOVING_UP_TO)) return dated;
  const label =
    points === 'unknown'
      ? 'nobody knows what is planned: ask'
      : (answers.item('SY-07', system.id)?.question.options[points] ?? '');
  return [...dated, { system: system.id, date: null, text: `${system.name}: ${label}.` }];
}

function watchFlow(index: EntityIndex, assessment: Assessment, flow: Flow, constants: LandscapeConstants): Watch {
  const { silentIntervals, silentAtLeastS, errorRate } = constants.monitoring;
  const interval = intervalOf(flow, constants.staleness);
  const silence = Math.max((interval ?? 0) * silentIntervals, silentAtLeastS);
  const needed = flow.slo?.freshnessS ?? flow.latency?.needS;
  const receiver = peopleAt(index, assessment.decisions, flow, [
    'flow_technical_owner',
    'target_technical_owner',
    'accountable_operations',
  ]);
  const onDemand = flow.trigger === 'on_demand';
  const signals = [
    ...(onDemand ? [] : [{ kpi: 'Messages arrived', alert: `none for ${duration(silence)} in business hours` }]),
    ...(needed === undefined
      ? []
      : [{ kpi: onDemand ? 'Time to answer, slowest 5 %' : 'Age on arrival', alert: `over ${duration(needed)}` }]),
    {
      kpi: 'Share of errors',
      alert: `over ${percentOf(flow.slo?.errorRate ?? errorRate)}, or anything in the dead-letter queue`,
    },
    { kpi: 'Counts on both sides', alert: 'any difference at the daily comparison' },
  ];
  const people = directoryOf(assessment);
  const names = receiver.flatMap((id) => people.nameOf(id) ?? []);
  const told = names[0] === undefined ? 'who is told is not named' : `told: ${names[0]}`;
  const [first] = signals;
  return {
    scope: 'flow',
    id: flow.id,
    signals,
    receiver: names,
    text: `${flowName(index, flow)}: alert when ${first === undefined ? '' : `${first.kpi.toLowerCase()}: ${first.alert}`}; ${told}.`,
  };
}

/** Data objects that a critical system masters or exchanges. */
function watchData(
  index: EntityIndex,
  assessment: Assessment,
  { completeness }: LandscapeConstants['monitoring'],
): Watch[] {
  const people = directoryOf(assessment);
  return [...index.objects.values()]
    .filter(({ id }) =>
      (index.systemsOfObject.get(id) ?? []).some(
        (system) => (index.systems.get(system)?.criticality ?? 0) >= CRITICAL_FROM,
      ),
    )
    .map(({ id, name }) => {
      const receiver = [...new Set(dataOwners(index, [id]))].flatMap((owner) => people.nameOf(owner) ?? []);
      return {
        scope: 'data',
        id,
        signals: [
          { kpi: 'Completeness of mandatory fields', alert: `under ${percentOf(completeness)}` },
          { kpi: 'Records with the same key', alert: 'any' },
          { kpi: 'Records that differ from the golden record', alert: 'any in the daily sample' },
        ],
        receiver,
        text: `${name}: complete to ${percentOf(completeness)}, no key twice, equal to the golden record; ${receiver[0] === undefined ? 'who is told is not named' : `told: ${receiver[0]}`}.`,
      };
    });
}

/** Percentages of a goal may need their digits after the point. */
function percentOf(fraction: number): string {
  const hundred = fraction * 100;
  return hundred < 10
    ? percentNumeral(Number(hundred.toFixed(hundred < 0.1 ? 2 : 1)), { maximumFractionDigits: 2 }, ' ')
    : percent(fraction);
}
