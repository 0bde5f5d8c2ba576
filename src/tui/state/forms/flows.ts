import type { Bank } from '../../../bank/bank.ts';
import { nameOf } from '../../../bank/interview.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { DIRECTIONS, PATTERNS, TOPOLOGIES, TRIGGERS } from '../../../model/entities.ts';
import {
  DIRECTION_WORDS,
  FREQUENCIES,
  frequencyWords,
  PATTERN_WORDS,
  TOPOLOGY_WORDS,
  TRIGGER_WORDS,
} from '../words.ts';
import { type Faults, type Field, grouped, many, maybe, number, one, text, type Values, worded } from './field.ts';
import { driverFields, safetyFields } from './flow-safety.ts';
import { person } from './people.ts';
import { threePointFaults } from './three-points.ts';

/** A flow: its ends, what it carries and how, how much of it, who owns it, what it takes. */
export function flowFields(a: Assessment, bank: Bank, id: string | undefined): Field[] {
  const it = a.flows.find((flow) => flow.id === id);
  const systems = a.systems.map((system) => ({ value: system.id, text: system.name }));
  const objects = a.dataObjects.map((object) => ({ value: object.id, text: object.name }));
  const processes = a.processes.map((process) => ({ value: process.id, text: process.name }));
  const title = it === undefined ? 'from its two ends' : nameOf(a, it.id, 'flow');
  return [
    one('from', 'From', it?.from ?? systems[0]?.value, systems, 'The system that sends.'),
    one('to', 'To', it?.to ?? systems[1]?.value, systems, 'The system that receives.'),
    many('objects', 'Carries', it?.objects, objects, 'Arrows look at each data object, space takes it in or out.'),
    one(
      'direction',
      'Direction',
      it?.direction ?? 'one_way',
      worded(DIRECTIONS, DIRECTION_WORDS),
      'Two-way is a risk of its own.',
    ),
    maybe('trigger', 'Trigger', it?.trigger, worded(TRIGGERS, TRIGGER_WORDS), 'What sets it going.'),
    maybe(
      'frequency',
      'How often',
      it?.frequency,
      FREQUENCIES.map((value) => ({ value, text: frequencyWords(value) })),
      'The longest that a change waits.',
    ),
    maybe('pattern', 'Pattern', it?.pattern, worded(PATTERNS, PATTERN_WORDS), 'How the data gets across.'),
    maybe('topology', 'Way', it?.topology, worded(TOPOLOGIES, TOPOLOGY_WORDS), 'What stands between the two ends.'),
    maybe('via', 'Via', it?.via, systems, 'The hub or gateway that it passes through.'),
    text('name', 'Name', it?.name, 'May stay empty: it is then named by its ends.', title),
    ...grouped('How much', [
      number('volume.normalPerDay', 'On a normal day', it?.volume?.normalPerDay, 'Messages, or rows of a batch.'),
      number('volume.peakPerDay', 'On the busiest day', it?.volume?.peakPerDay, 'Messages of the whole day.'),
      number('volume.peakPerHour', 'In the busiest hour', it?.volume?.peakPerHour, 'Decides whether it breaks.'),
      number('volume.sizeKB', 'Size of one', it?.volume?.sizeKB, 'In kilobytes.'),
    ]),
    ...grouped('How fast', [
      number('latency.needS', 'Needed within', it?.latency?.needS, 'Seconds from change to arrival.'),
      number('latency.measuredS', 'Measured', it?.latency?.measuredS, 'Seconds it takes today.'),
    ]),
    ...grouped('Who', [
      person(a, 'businessOwner', 'Business owner', it?.businessOwner),
      person(a, 'technicalOwner', 'Technical owner', it?.technicalOwner),
      many('processes', 'Serves', it?.processes, processes, 'The processes that stop without it.'),
    ]),
    ...estimateFields(a, id),
    ...driverFields(bank, it),
    ...safetyFields(a, it),
  ];
}

/** What a flow will take in three figures of the people's own. */
export function estimateFields(a: Assessment, id: string | undefined): Field[] {
  const own = a.flows.find((flow) => flow.id === id)?.estimate?.override;
  return grouped('What it takes, in person-days', [
    number('estimate.override.o', 'If all goes well', own?.o, 'One time in ten it takes less than this.'),
    number('estimate.override.m', 'As likely as not', own?.m, 'Half of such flows take less, half more.'),
    number('estimate.override.p', 'If much goes wrong', own?.p, 'One time in ten it takes more than this.'),
  ]);
}

export function flowFaults({ from, to, ...values }: Values): Faults {
  if (!from || !to) return { from: 'Add two systems first: a flow needs both ends.' };
  if (from === to) return { to: 'Choose another system: a flow leads to a second one.' };
  return estimateFaults(values);
}

export function estimateFaults(values: Values): Faults {
  return threePointFaults(
    values,
    ['estimate.override.o', 'estimate.override.m', 'estimate.override.p'],
    ['It cannot be less than if all goes well.', 'It cannot be less than the figure in the middle.'],
  );
}
