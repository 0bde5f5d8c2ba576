import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow, System } from '../../model/entities.ts';
import { count, counted, seconds, availability as upTime } from '../format.ts';
import { shortCategory } from '../redact/common-words.ts';
import { trigger, word } from '../words.ts';

/** A fact as a line: what, and what is known; undefined where nothing is. */
export type Fact = readonly [what: string, known: string | undefined];

/** What a form for a partner reads: an assessment in which only the partner's own names stand. */
export type Ground = {
  assessment: Assessment;
  bank: Bank;
  /** The partner's own, by the ids in that assessment. */
  systems: readonly System[];
  flows: readonly Flow[];
};

/** The partner's own systems by name, all others by what they are. */
export function endName({ assessment, bank, systems }: Ground, id: string): string {
  const own = systems.find((one) => one.id === id);
  if (own !== undefined) return own.name;
  const category = assessment.systems.find((one) => one.id === id)?.category;
  const label = bank.categories.find((one) => one.id === category);
  return category === undefined || category === 'other' || label === undefined
    ? 'another system of your customer'
    : `your customer’s ${lowered(shortCategory(label.name))}`;
}

/** `Online shop` inside a sentence; abbreviations keep their capitals. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function flowEnds(ground: Ground, flow: Flow): string {
  const arrow = flow.direction === 'two_way' ? '↔' : '→';
  const via = flow.via === undefined ? '' : `, through ${endName(ground, flow.via)}`;
  return `${endName(ground, flow.from)} ${arrow} ${endName(ground, flow.to)}${via}`;
}

export function objectNames({ assessment }: Ground, ids: readonly string[]): string {
  return ids.map((id) => assessment.dataObjects.find((one) => one.id === id)?.name ?? id).join(', ');
}

export function systemFacts(ground: Ground, system: System, contact: string | undefined): Fact[] {
  const { availability, limits, hosting } = system;
  return [
    ['Product and version', joined([system.product, system.version])],
    ['Life cycle', word(system.lifecycle) || undefined],
    ['Where it runs', joined([word(hosting?.kind), hosting?.region])],
    ['Contact', contact],
    ['Availability promised', stated(availability?.sla, (sla) => `${upTime(sla / 100)} of the time`)],
    ['Downtime at most (RTO)', stated(availability?.rtoMin, (minutes) => seconds(minutes * 60))],
    ['Data lost at most (RPO)', stated(availability?.rpoMin, (minutes) => seconds(minutes * 60))],
    ['Calls a minute at most', stated(limits?.ratePerMin, count)],
    ['Size of a message at most', stated(limits?.maxPayloadKB, (size) => `${count(size)} KB`)],
    ['Rows a call at most', stated(limits?.maxRows, count)],
    ['Time-out', stated(limits?.timeoutS, seconds)],
    ['Batch window', limits?.batchWindow],
    ['Lead time', stated(system.leadTimeDays, (value) => counted(value, 'day'))],
    ...(system.interfaces ?? []).flatMap((one, index): Fact[] => [
      [
        `Interface ${index + 1}`,
        joined([
          word(one.kind).toUpperCase(),
          one.direction === undefined
            ? undefined
            : { in: 'into it', out: 'out of it', both: 'both ways' }[one.direction],
          one.objects === undefined ? undefined : objectNames(ground, one.objects),
          one.versioning,
        ]),
      ],
      [`Interface ${index + 1}: documentation`, known(one.docStatus)],
      [`Interface ${index + 1}: access`, known(one.auth)],
      [`Interface ${index + 1}: sandbox`, known(one.sandbox)],
      [`Interface ${index + 1}: ends on`, one.deprecationDate],
    ]),
  ];
}

/** What a flow carries, how and how much. */
export function flowFacts(ground: Ground, flow: Flow): Fact[] {
  const { volume, latency, slo } = flow;
  return [
    ['Data', objectNames(ground, flow.objects) || undefined],
    ['Starts', joined([trigger(flow.trigger), word(flow.frequency)])],
    ['Kind of exchange', word(flow.pattern) || undefined],
    ['Format and version', joined([flow.contract?.format, flow.contract?.version])],
    ['Messages a day', stated(volume?.normalPerDay, count)],
    ['Messages on the busiest day', stated(volume?.peakPerDay, count)],
    ['Messages in the busiest hour', stated(volume?.peakPerHour, count)],
    ['Size of a message', stated(volume?.sizeKB, (size) => `${count(size)} KB`)],
    ['Must arrive within', stated(latency?.needS, seconds)],
    ['Availability needed', stated(slo?.availability, (share) => `${upTime(share / 100)} of the time`)],
    ['Protection', joined([flow.security?.transport, flow.security?.auth])],
  ];
}

function stated<T extends string | number>(value: T | undefined, write: (value: number) => string): string | undefined {
  return typeof value === 'number' ? write(value) : undefined;
}

function known(value: string | undefined): string | undefined {
  return value === undefined || value === 'unknown' ? undefined : word(value);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const text = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return text === '' ? undefined : text;
}
