import { describe, expect, it } from 'vitest';
import { planDocuments } from '../../../src/analysis/landscape/documents.ts';
import { bank, partsOf } from './landscape-of.ts';

const owners = { businessOwner: 'anna', technicalOwner: 'anna' };
const systems = [
  { id: 'shop', name: 'Shop', category: 'ecommerce', criticality: 4, lifecycle: 'new' },
  {
    id: 'erp',
    name: 'ERP',
    category: 'erp',
    criticality: 2,
    technicalOwner: 'anna',
    interfaces: [{ kind: 'soap', deprecationDate: '2027-06-30' }],
  },
  { id: 'old', name: 'Old shop', criticality: 1, lifecycle: 'replaced' },
  { id: 'app', name: 'App', criticality: 1, lifecycle: 'future' },
  { id: 'tax', name: 'Tax office', criticality: 1, influencesOnly: 'sets the rates' },
];
const flows = [
  {
    id: 'f1',
    name: 'Orders',
    from: 'shop',
    to: 'erp',
    objects: ['order'],
    trigger: 'automatic',
    frequency: 'minutes:20',
    pattern: 'sync_api',
    latency: { needS: 1800 },
    volume: { normalPerDay: 20_000 },
  },
  { id: 'f2', name: 'Old orders', from: 'old', to: 'erp', objects: ['order'], pattern: 'batch_file' },
  { id: 'f3', name: 'App orders', from: 'app', to: 'shop', objects: ['order'] },
  { id: 'f4', name: 'Figures', from: 'erp', to: 'tax', objects: ['order'] },
  {
    id: 'f5',
    name: 'Rates',
    from: 'erp',
    to: 'shop',
    via: 'hub',
    objects: ['order'],
    trigger: 'on_demand',
    pattern: 'sync_api',
    latency: { needS: 2 },
    ...owners,
  },
];
const decided = { ...flows[4], id: 'f6', name: 'Rates by the gateway', topology: 'gateway' };
const dataObjects = [{ id: 'order', name: 'Order', goldenRecord: 'erp', sensitivity: 'internal' }];

function read(answers: Record<string, unknown> = {}, more: readonly unknown[] = flows) {
  const stakeholders = [{ id: 'anna', name: 'Anna' }];
  const hub = { id: 'hub', name: 'Hub', category: 'integration', criticality: 1 };
  const parts = partsOf({ systems: [...systems, hub], flows: more, dataObjects, stakeholders, answers });
  return planDocuments(parts, parts.answers);
}
const points = (value: number | 'unknown') => ({ joint: { points: value } });

describe('the scope page', () => {
  const { scope } = read();
  const part = (id: string) => scope.lines.find((line) => line.id === id)?.part;

  it('parts systems by their lifecycle', () => {
    expect(['shop', 'erp', 'old', 'app', 'tax'].map(part)).toEqual(['in', 'in', 'out', 'later', 'out']);
  });

  it('parts flows by their ends, with the reason', () => {
    expect(['f1', 'f2', 'f3', 'f4'].map(part)).toEqual(['in', 'in', 'later', 'out']);
    expect(scope.lines.find(({ id }) => id === 'f2')?.reason).toBe('Is built for the switch and ends with Old shop');
    expect(scope.text).toBe('In scope: 3 systems and 3 flows. Out: 2 systems and 1 flow. Later: 1 system and 1 flow.');
  });
});

describe('the approach page', () => {
  it('gives each flow its topology and pattern with the reason, and says what would suit better', () => {
    const { approach } = read({}, [...flows, decided]);
    const line = (id: string) => approach.flows.find(({ flow }) => flow === id);
    expect(line('f1')).toMatchObject({ topology: 'point_to_point', pattern: 'sync_api', fits: false });
    expect(line('f1')?.text).toContain('though event would suit better');
    expect(line('f5')).toMatchObject({ topology: 'hub', fits: true });
    expect(line('f5')?.reason).toBe('Somebody waits for the answer. Through Hub');
    expect(line('f6')).toMatchObject({ topology: 'gateway', reason: 'Somebody waits for the answer' });
    expect(line('f6')?.text).toBe('Rates by the gateway: synchronous API. Somebody waits for the answer.');
    expect(line('f3')).toMatchObject({ pattern: null, fits: null });
    expect(approach).toMatchObject({ topology: 'mixed', rollout: null });
  });

  it('takes the roll-out from its answer', () => {
    const { approach } = read({ 'P-DL-05': points(3) });
    expect(approach.rollout).toBe(bank.questions.find(({ id }) => id === 'P-DL-05')?.options[3]);
    expect(approach.text).toContain('Roll-out: ');
  });
});

describe('the delivery plan', () => {
  const gatesOf = (phases: readonly string[]) =>
    bank.questions.filter(({ gate, phase, scope }) => gate && scope === 'project' && phases.includes(phase));

  it('ends each step with go or no-go, and holds what comes after a no-go', () => {
    const { steps } = read().delivery;
    expect(steps.map(({ id }) => id)).toEqual(bank.landscape.delivery.map(({ id }) => id));
    expect(steps.every(({ go }) => !go)).toBe(true);
    expect(steps.find(({ id }) => id === 'build')?.text).toContain('waits for the steps before');
  });

  it('fails a criterion whose gate is answered 0 or unknown, and meets it from 1 on', () => {
    const [gate] = gatesOf(['strategy']);
    const state = (value: number | 'unknown') =>
      read({ [gate?.id ?? '']: points(value) }).delivery.steps[0]?.criteria.find(
        ({ question }) => question === gate?.id,
      )?.state;
    expect([state(0), state('unknown'), state(1)]).toEqual(['failed', 'failed', 'met']);
  });

  it('says go where every gate is met', () => {
    const answers = Object.fromEntries(
      bank.questions
        .filter(({ gate }) => gate)
        .flatMap(({ id, scope }) =>
          scope === 'project'
            ? [id]
            : [...systems, { id: 'hub' }, ...dataObjects, ...flows].map((one) => `${id}@${one.id}`),
        )
        .map((key) => [key, points(3)]),
    );
    expect(read(answers).delivery.steps.every(({ go }) => go)).toBe(true);
  });
});

describe('the maintenance plan', () => {
  it('lists when interfaces end and systems change, dated ones first', () => {
    const { calendar } = read({
      'SY-07@shop': points(2),
      'SY-07@old': points('unknown'),
      'SY-07@tax': points(4),
    }).maintenance;
    expect(calendar.map(({ system, date }) => [system, date])).toEqual([
      ['erp', '2027-06-30'],
      ['shop', null],
      ['old', null],
    ]);
    expect(calendar[0]?.text).toBe('ERP: the interface soap ends on 2027-06-30; move its flows before.');
  });

  it('watches critical flows and data by figures, and names who is told', () => {
    const { monitoring } = read().maintenance;
    expect(monitoring.map(({ id }) => id)).toEqual(['f1', 'f3', 'f5', 'order']);
    expect(monitoring[0]).toMatchObject({ receiver: ['Anna'] });
    expect(monitoring[0]?.signals.slice(0, 2)).toEqual([
      { kpi: 'Messages arrived', alert: 'none for 40 min in business hours' },
      { kpi: 'Age on arrival', alert: 'over 30 min' },
    ]);
    expect(monitoring[2]?.signals[0]).toEqual({ kpi: 'Time to answer, slowest 5 %', alert: 'over 2 s' });
  });
});

describe('the hand-over gate', () => {
  it('lists what is unanswered or unknown of the design, one point a question', () => {
    const { handover } = read({ 'P-DE-06': points(3), 'P-DE-01': points('unknown') });
    const open = handover.openPoints.map(({ question }) => question);
    expect(open).toContain('P-DE-01');
    expect(open).not.toContain('P-DE-06');
    expect(new Set(open).size).toBe(open.length);
    expect(handover).toMatchObject({ ready: false });
    expect(handover.openPoints.find(({ question }) => question === 'P-DE-01')?.state).toBe('unknown');
  });
});
