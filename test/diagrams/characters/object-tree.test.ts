import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../seed.ts';
import { indexEntities } from '../../../src/analysis/entity-index.ts';
import { type Holder, objectTree } from '../../../src/diagrams/characters/object-tree.ts';
import { treeLines } from '../../../src/diagrams/characters/tree-rows.ts';
import { assessmentOf } from '../support/landscapes.ts';
import { ASCII, NAMES, UNICODE, widths } from './pens.ts';

type Given = { home?: string; flows: readonly (readonly [from: string, to: string, twoWay?: boolean])[] };

function treeOf({ home, flows }: Given) {
  const ends = flows.flatMap((flow) => [flow[0], flow[1]]);
  const ids = [...new Set([...(home ? [home] : []), ...ends])];
  const index = indexEntities(
    assessmentOf({
      systems: ids.map((id) => ({ id, name: id, category: 'erp', control: 'internal', criticality: 2 })),
      dataObjects: [{ id: 'order', name: 'Order', ...(home && { goldenRecord: home }) }],
      flows: flows.map(([from, to, twoWay], at) => ({
        id: `f${at}`,
        from,
        to,
        objects: ['order'],
        direction: twoWay ? 'two_way' : 'one_way',
      })),
    }),
  );
  const object = index.objects.get('order');
  return object === undefined ? [] : objectTree(index, object);
}

const words = ({ system, flow, isGolden, isAgain }: Holder) => ({
  name: `${system}${isAgain ? ' (see above)' : ''}`,
  how: flow === undefined ? (isGolden ? 'golden record' : 'sends it') : `by ${flow.id}`,
});

const rowsOf = (roots: readonly Holder[], width: number, pen = UNICODE) =>
  treeLines(roots, words, width, pen).flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('')));

const written = (...of: Parameters<typeof rowsOf>) =>
  `\n${rowsOf(...of)
    .map((row) => row.trimEnd())
    .join('\n')}\n`;

const SHOP: Given = {
  home: 'erp',
  flows: [
    ['erp', 'hub'],
    ['hub', 'shop'],
    ['hub', 'crm', true],
    ['shop', 'erp'],
    ['old', 'shop'],
  ],
};

describe('where a data object lives', () => {
  it('is a tree from its golden record to who gets it, then who sends it besides', () => {
    expect(written(treeOf(SHOP), 56)).toBe(`
erp  golden record
└─▶ hub  by f0
    ├─▶ shop  by f1
    │   └─▶ erp (see above)  by f3
    └◀▶ crm  by f2
old  sends it
└─▶ shop (see above)  by f4
`);
    expect(written(treeOf(SHOP), 56, ASCII)).toBe(`
erp  golden record
+-> hub  by f0
    +-> shop  by f1
    |   +-> erp (see above)  by f3
    +<> crm  by f2
old  sends it
+-> shop (see above)  by f4
`);
  });

  it('begins with who sends it where no golden record is named', () => {
    expect(written(treeOf({ flows: [['shop', 'erp']] }), 40)).toBe(`
shop  sends it
└─▶ erp  by f0
`);
  });

  it('puts how it came below a name that leaves no room for it', () => {
    const long = treeOf({
      home: 'a',
      flows: [
        ['a', 'b'.repeat(24)],
        ['b'.repeat(24), 'c'],
      ],
    });
    expect(written(long, 32)).toBe(`
a  golden record
└─▶ bbbbbbbbbbbbbbbbbbbbbbbb
    │ by f0
    └─▶ c  by f1
`);
  });

  it('tells every leg of every flow once, in rows as wide as promised', () => {
    const system = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const flows = fc.array(fc.tuple(system, system, fc.boolean()), { maxLength: 10 });
    fc.assert(
      fc.property(flows, fc.option(system, { nil: undefined }), (given, home) => {
        const real = given.filter(([from, to]) => from !== to);
        const roots = treeOf({ ...(home && { home }), flows: real });
        const all = (holders: readonly Holder[], from?: string): string[] =>
          holders.flatMap((one) => [
            ...(one.flow && from ? [`${from} ${one.flow.id} ${one.system}`] : []),
            ...all(one.children, one.system),
          ]);
        const told = all(roots);
        expect(new Set(told).size).toBe(told.length);
        for (const [at, [from, to]] of real.entries()) {
          expect(told.some((leg) => leg === `${from} f${at} ${to}` || leg === `${to} f${at} ${from}`)).toBe(true);
        }
        if (roots.length > 0) expect(widths(rowsOf(roots, 48))).toEqual([48]);
      }),
    );
  });

  it('keeps its width in names of every script', () => {
    const roots = treeOf(SHOP);
    const named = (holder: Holder) => ({ name: NAMES.join(' '), how: holder.system });
    const lines = treeLines(roots, named, 40, UNICODE).flatMap(({ rows }) =>
      rows.map((row) => row.map(({ text }) => text).join('')),
    );
    expect(widths(lines)).toEqual([40]);
  });
});
