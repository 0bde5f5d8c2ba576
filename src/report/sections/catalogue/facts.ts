import type { Inline } from '../../blocks.ts';
import { exact } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { word } from '../../words.ts';

/** Fields, with their group, whose values are words of the model; the words of users stay as they were typed. */
const CHOICES = new Set([
  'control',
  'lifecycle',
  'hosting.kind',
  'hosting.redundancy',
  'interfaces.kind',
  'interfaces.direction',
  'interfaces.docStatus',
  'interfaces.auth',
  'interfaces.sandbox',
  'mdmStyle',
  'sensitivity',
  'identifier.kind',
  'payloadKind',
  'direction',
  'trigger',
  'frequency',
  'pattern',
  'topology',
  'contract.contractTest',
]);

const PEOPLE = new Set(['businessOwner', 'technicalOwner', 'reconciliation.owner']);
const SYSTEMS = new Set(['from', 'to', 'via', 'identifier.issuer', 'identifier.xref', 'goldenRecord']);

/** Field names that read badly when they are only taken apart. */
const LABELS: Readonly<Record<string, string>> = {
  sla: 'promised',
  rtoMin: 'back after (RTO)',
  rpoMin: 'data lost at most (RPO)',
  ratePerMin: 'calls a minute at most',
  maxPayloadKB: 'largest message',
  maxRows: 'most records of a run',
  timeoutS: 'time-out',
  leadTimeDays: 'lead time',
  sizeKB: 'size',
  needS: 'needed within',
  measuredS: 'measured',
  freshnessS: 'no older than',
  dlq: 'dead-letter queue',
  influencesOnly: 'no flow of its own, because',
  truthPointer: 'go here for the valid version',
  mdmStyle: 'style of master data management',
  schemaUrl: 'schema',
  docStatus: 'documentation',
  auth: 'access by',
  o: 'at best',
  m: 'as likely as not',
  p: 'at worst',
};

const UNITS: Readonly<Record<string, string>> = {
  sla: '%',
  rtoMin: 'min',
  rpoMin: 'min',
  maxPayloadKB: 'KB',
  timeoutS: 's',
  leadTimeDays: 'days',
  sizeKB: 'KB',
  needS: 's',
  measuredS: 's',
  freshnessS: 's',
  'slo.availability': '%',
  o: 'days',
  m: 'days',
  p: 'days',
};

/** A field's name as people would say it: `maxPayloadKB` is `max payload KB`. */
function labelOf(field: string): string {
  return LABELS[field] ?? field.replace(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);
}

/** The fields of an entity as one text, each with its label; groups of fields each on a line. */
export function factsOf(view: View, entity: object): Inline[] {
  const simple: Inline[][] = [];
  const grouped: Inline[][] = [];
  for (const [field, value] of Object.entries(entity)) {
    const text = textOf(view, field, value);
    if (text === '') continue;
    const runs = [{ text: `${labelOf(field)}: `, muted: true }, { text }];
    (typeof value === 'object' && !isPlainList(value) ? grouped : simple).push(runs);
  }
  const line = simple.flatMap((runs, index) => (index === 0 ? runs : [{ text: '; ' }, ...runs]));
  return [line, ...grouped]
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]));
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one !== 'object');
}

function textOf(view: View, field: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const unit = UNITS[field] ?? UNITS[field.split('.').at(-1) ?? ''];
    return unit === undefined ? exact(value) : `${exact(value)}\u00a0${unit}`;
  }
  if (typeof value === 'string') return nameOrText(view, field, value);
  if (Array.isArray(value)) {
    const separator = isPlainList(value) ? ', ' : ' / ';
    return value.map((one) => textOf(view, field, one)).join(separator);
  }
  return Object.entries(value)
    .flatMap(([inner, one]) => {
      const path = field === 'goldenRecord' ? field : `${field}.${inner}`;
      const text = textOf(view, path, one);
      return text === '' ? [] : [`${labelOf(inner)} ${text}`];
    })
    .join(', ');
}

/** What an id points to, by name; the words of the model; else the text as it is. */
function nameOrText(view: View, field: string, value: string): string {
  if (PEOPLE.has(field)) return view.people.get(value)?.name ?? value;
  if (SYSTEMS.has(field)) return nameOf(view, 'system', value);
  if (field === 'objects' || field === 'interfaces.objects') return nameOf(view, 'data', value);
  if (field === 'processes') return view.processes.get(value)?.name ?? value;
  if (field === 'objectives') return view.assessment.objectives.find((one) => one.id === value)?.text ?? value;
  return CHOICES.has(field) ? word(value) : value;
}
