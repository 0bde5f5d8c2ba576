import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../seed.ts';
import { sequencePicture } from '../../../src/diagrams/characters/sequence-picture.ts';
import type { Message, Sequence, SequenceStep } from '../../../src/diagrams/sequence.ts';
import { ASCII, NAMES, rowsOf, shown, UNICODE, widths } from './pens.ts';

function step(number: string, text: string, messages: readonly Message[], system?: string): SequenceStep {
  return {
    number,
    actor: 'Customer',
    text,
    note: messages.length > 0 ? 'f1: queue' : '',
    system,
    messages,
    isException: /[a-z]/.test(number),
  };
}

const send = (from: string, to: string, kind: Message['kind'] = 'waits', twoWay = false): Message => ({
  from,
  to,
  kind,
  twoWay,
});

function sequence(names: readonly string[], steps: readonly SequenceStep[]): Sequence {
  return { id: 'p', name: 'A process', lifelines: names.map((name, at) => ({ id: `s${at}`, name })), steps };
}

const ORDER = sequence(
  ['Shop', 'ERP', 'Warehouse'],
  [
    step('1', 'orders', [], 's0'),
    step('2', 'pays', [send('s0', 's1')]),
    step('3', 'waits', [send('s0', 's2', 'later')]),
    step('3a', 'is told', [send('s2', 's1', 'gap')]),
    step('4', 'looks', [send('s1', 's2', 'waits', true)]),
  ],
);

describe('a process as a sequence', () => {
  it('tells the steps at the left, and draws what passes between the systems', () => {
    expect(shown(sequencePicture(ORDER, 64, UNICODE)?.picture)).toBe(`
                            ┌──────┐     ┌─────┐    ┌──────────┐
                            │ Shop │     │ ERP │    │Warehouse │
                            └──┬───┘     └──┬──┘    └────┬─────┘
                               ┆            ┆            ┆
 1  Customer: orders           ■            ┆            ┆
                               ┆            ┆            ┆
 2  Customer: pays             ├───────────▶┆            ┆
    f1: queue                  ┆            ┆            ┆
                               ┆            ┆            ┆
 3  Customer: waits            ├┄┄┄┄┄┄┄┄┄┄┄┄┼┄┄┄┄┄┄┄┄┄┄┄▶┆
    f1: queue                  ┆            ┆            ┆
                               ┆            ┆            ┆
3a  If not, Customer:          ┆            ┆◀····?······┤
    is told                    ┆            ┆            ┆
    f1: queue                  ┆            ┆            ┆
                               ┆            ┆            ┆
 4  Customer: looks            ┆            ┆◀──────────▶┆
    f1: queue                  ┆            ┆            ┆
                               ┆            ┆            ┆
`);
  });

  it('has numbers alone at the left where words have no room', () => {
    const found = sequencePicture(ORDER, 50, ASCII);
    expect(found?.isTold).toBe(false);
    expect(shown(found?.picture)).toBe(`
        +------+       +-----+     +-----------+
        | Shop |       | ERP |     | Warehouse |
        +--+---+       +--+--+     +-----+-----+
           :              :              :
 1         #              :              :
           :              :              :
 2         +------------->:              :
           :              :              :
 3         +- - - - - - - + - - - - - - >:
           :              :              :
3a         :              :<. . .?. . . .+
           :              :              :
 4         :              :<------------>:
           :              :              :
`);
  });

  it('is left out where its systems have no room side by side, or there are none', () => {
    const many = sequence(
      Array.from({ length: 8 }, (_, at) => `System ${at}`),
      ORDER.steps,
    );
    expect(sequencePicture(many, 76, UNICODE)).toBeUndefined();
    expect(sequencePicture(many, 96, UNICODE)?.isTold).toBe(false);
    expect(sequencePicture(sequence([], ORDER.steps), 96, UNICODE)).toBeUndefined();
  });

  it('says the names again where those above are out of sight', () => {
    const long = sequence(
      ['Shop', 'ERP'],
      Array.from({ length: 30 }, (_, at) => step(String(at + 1), 'goes on', [send('s0', 's1')])),
    );
    const rows = rowsOf(sequencePicture(long, 76, UNICODE)?.picture ?? { width: 0, rows: [] });
    expect(rows.filter((row) => row.includes('│ Shop │')).length).toBeGreaterThan(3);
    expect(rows.filter((row) => row.includes('▶'))).toHaveLength(30);
  });

  it('is as wide as promised whatever script the names are in', () => {
    const names = fc.array(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(names, fc.constantFrom(56, 76, 96), (given, width) => {
        const steps = given.map((text, at) => step(`${at + 1}`, text, [send('s0', `s${Math.max(1, at)}`, 'later')]));
        const found = sequencePicture(sequence(given, steps), width, UNICODE);
        if (found !== undefined) expect(widths(rowsOf(found.picture))).toEqual([width]);
      }),
    );
  });
});
