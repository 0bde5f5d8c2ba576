import { type Block, heading, list, paragraph, table } from '../../../../src/report/blocks.ts';
import { loadLineMark } from '../../../../src/report/figures/mark.ts';

const drawing = {
  width: 200,
  height: 60,
  shapes: [
    { kind: 'rect', x: 0, y: 0, width: 120, height: 20, fill: 'accent', radius: 4 },
    { kind: 'circle', x: 150, y: 30, radius: 12, stroke: 'navy', lineWidth: 2 },
    { kind: 'line', x1: 0, y1: 50, x2: 200, y2: 50, stroke: 'muted', lineWidth: 1, dash: 3 },
    { kind: 'path', data: 'M0 60 C 40 10, 65 10, 95 60 S 150 110, 180 60', stroke: 'ramp4', dash: 2 },
    { kind: 'text', x: 0, y: 40, text: 'Half', size: 9, fill: 'ink' },
  ],
} as const;

/** A report with a block of every kind, fixed for as long as the engine is: what sections say does not change it. */
export function everyKind(systems: readonly string[]): Block[] {
  return [
    {
      kind: 'cover',
      eyebrow: 'Assessment',
      title: 'Every kind of block',
      subtitle: 'A report for the engine alone.',
      facts: [
        { key: 'Scope', value: `${systems.length} systems` },
        { key: 'Date', value: '2026-11-23' },
      ],
      drawing: loadLineMark(44),
    },
    {
      kind: 'onePage',
      blocks: [
        heading(1, 'Summary', 'summary'),
        { kind: 'callout', tone: 'bad', large: true, title: 'Stop.', text: ['Two reasons.'], points: ['One', 'Two'] },
        {
          kind: 'columns',
          columns: [
            { share: 50, blocks: [{ kind: 'figure', title: 'Half is ready', alt: 'Bar: 60 of 100.', drawing }] },
            {
              share: 50,
              blocks: [paragraph([{ text: 'See ' }, { text: 'the systems', to: 'systems' }, { text: '.' }])],
            },
          ],
        },
      ],
    },
    { kind: 'contents', title: 'Contents' },
    heading(1, '1  Systems', 'systems'),
    paragraph('What there is, one by one.'),
    heading(3, 'Skips a level', 'skips'),
    table(
      [{ head: 'System' }, { head: 'Risk', grow: 0 }, { head: '' }],
      systems.map((name, index) => [
        [{ text: name, to: `system-${index}` }],
        { text: `${index}`, badge: ((index % 5) + 1) as 1 | 2 | 3 | 4 | 5 },
        index % 2 === 0 ? '' : { text: '50', meter: { demonstrated: 40, potential: 70, line: 50 } },
      ]),
      'All systems',
    ),
    ...systems.flatMap((name, index): Block[] => [
      {
        kind: 'group',
        blocks: [
          heading(2, name, `system-${index}`),
          {
            kind: 'keyValues',
            pairs: [
              { key: 'Name', value: name },
              { key: 'Number', value: `${index}` },
            ],
          },
          list([`First about ${name}`, 'Second'], index % 2 === 0),
        ],
      },
    ]),
    { kind: 'wide', blocks: [heading(1, '2  Wide', 'wide'), paragraph('Sideways.', 'small')] },
  ];
}
