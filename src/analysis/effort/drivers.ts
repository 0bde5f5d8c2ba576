import type { Driver, Effort } from '../../bank/effort-schema.ts';
import type { DataObject, Flow, System } from '../../model/entities.ts';

/** Points of the effective answer to a question about a scope; undefined where it is unanswered or does not apply. */
export type PointsOf = (questionId: string, scopeId?: string) => number | 'unknown' | undefined;

/** What a flow touches. */
export type FlowSurroundings = { flow: Flow; ends: readonly System[]; objects: readonly DataObject[] };

/** One driver at the value that was found for a flow. */
export type DriverValue = {
  driver: string;
  value: string;
  low: number;
  likely: number;
  high: number;
  /** What told it: the user's own word, a fact of the landscape, an answer, or nothing. */
  from: 'override' | 'fact' | 'answer' | 'nothing';
};

type Fact = (surroundings: FlowSurroundings) => (string | undefined)[];

const API_KINDS = new Set(['rest', 'graphql', 'soap', 'grpc', 'webhook', 'event', 'cdc']);
const FILE_KINDS = new Set(['file', 'edi']);
const BATCH_PATTERNS = new Set(['batch_file', 'edi', 'db_link', 'manual']);

/** What the facts of the landscape say of a driver: one value for each end or object, undefined where they are silent. */
const FACTS: Record<string, Fact> = {
  interface: ({ flow, ends }) =>
    flow.build === 'connector' || flow.build === 'buy' ? ['standard_connector'] : ends.map(interfaceOf),
  documentation: ({ ends }) => ends.map(documentationOf),
  control: ({ ends }) =>
    ends.map(({ control }) =>
      control === 'unknown' ? undefined : control === 'other_department' ? 'internal' : control,
    ),
  direction: ({ flow }) => [flow.direction],
  identifier: ({ objects }) =>
    objects.map(({ identifier }) =>
      typeof identifier === 'object' && identifier.xref !== undefined ? 'xref' : undefined,
    ),
  timing: ({ flow }) => [timingOf(flow)],
  sandbox: ({ ends }) => ends.map(sandboxOf),
  sensitivity: ({ objects }) => objects.map(({ sensitivity }) => sensitivityOf(sensitivity)),
};

function interfaceOf({ interfaces = [] }: System): string | undefined {
  const kinds = interfaces.map(({ kind }) => kind);
  if (kinds.some((kind) => API_KINDS.has(kind))) return 'api';
  if (kinds.some((kind) => FILE_KINDS.has(kind))) return 'file';
  if (kinds.some((kind) => kind === 'db' || kind === 'ui')) return 'db_or_manual';
  return kinds.includes('none') ? 'none' : undefined;
}

function documentationOf({ interfaces = [] }: System): string | undefined {
  return interfaces.map(({ docStatus }) => docStatus).find((status) => status !== undefined && status !== 'unknown');
}

function sandboxOf({ interfaces = [] }: System): string | undefined {
  const sandbox = interfaces.map((one) => one.sandbox).find((status) => status !== undefined && status !== 'unknown');
  if (sandbox === undefined) return undefined;
  return sandbox === 'production_like' || sandbox === 'with_data' ? 'available' : 'missing';
}

function timingOf({ pattern, frequency }: Flow): string | undefined {
  if (pattern === 'sync_api') return 'sync';
  if (pattern !== undefined) return BATCH_PATTERNS.has(pattern) ? 'batch' : 'near_real_time';
  return frequency === 'daily' || frequency === 'weekly' ? 'batch' : undefined;
}

function sensitivityOf(sensitivity: DataObject['sensitivity']): string | undefined {
  if (sensitivity === undefined) return undefined;
  if (sensitivity === 'payment') return 'payment_or_credit';
  return sensitivity === 'personal' || sensitivity === 'special_category' ? 'personal' : 'ordinary';
}

/**
 * The value of every driver for one flow. The user's own word comes first, then facts, then answers; where several ends
 * or objects speak, the dearest counts; where nothing speaks, the driver's `unknown`, which widens more than it moves.
 */
export function driverValues(surroundings: FlowSurroundings, points: PointsOf, effort: Effort): DriverValue[] {
  return effort.drivers.map((driver) => {
    const override = surroundings.flow.estimate?.drivers?.[driver.id];
    if (override !== undefined && override in driver.values) return at(driver, override, 'override');
    const facts = FACTS[driver.id]?.(surroundings) ?? [];
    const scopes = scopesOf(driver, surroundings);
    const found = Array.from({ length: Math.max(facts.length, scopes.length) }, (_, index) => {
      const fact = facts[index];
      if (fact !== undefined && fact in driver.values) return at(driver, fact, 'fact');
      return fromAnswer(driver, points, scopes[index]) ?? at(driver, driver.unknown, 'nothing');
    });
    return found.reduce(
      (dearest, one) => (one.likely > dearest.likely ? one : dearest),
      found[0] ?? at(driver, driver.unknown, 'nothing'),
    );
  });
}

/** The scopes whose answers tell a driver: the ends, the objects or the project, in the order of the facts. */
function scopesOf(driver: Driver, { flow, ends, objects }: FlowSurroundings): (string | undefined)[] {
  if (driver.question === undefined) return [];
  if (driver.question.startsWith('SY-')) return ends.map(({ id }) => id);
  if (driver.question.startsWith('DO-')) return objects.map(({ id }) => id);
  return driver.question.startsWith('FL-') ? [flow.id] : [undefined];
}

function fromAnswer(driver: Driver, points: PointsOf, scopeId: string | undefined): DriverValue | undefined {
  if (driver.question === undefined || driver.byPoints === undefined) return undefined;
  const answered = points(driver.question, scopeId);
  if (answered === undefined || answered === 'unknown') return undefined;
  const value = driver.byPoints[answered];
  return value === undefined ? undefined : at(driver, value, 'answer');
}

/** A driver at one of its values. */
export function at(driver: Driver, value: string, from: DriverValue['from']): DriverValue {
  const [low, likely, high] = driver.values[value] ?? [1, 1, 1];
  return { driver: driver.id, value, low, likely, high, from };
}
