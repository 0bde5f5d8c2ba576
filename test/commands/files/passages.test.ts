import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/commands/files/passages.ts';
import { heading, list, paragraph, table } from '../../../src/report/blocks.ts';

describe('the report as text for a screen', () => {
  it('keeps headings, sentences and points', () => {
    expect(
      passagesOf([heading(2, 'Systems', 'systems'), paragraph('Ten of them.'), list(['one', 'two'], true)]),
    ).toEqual([
      { kind: 'heading', text: 'Systems' },
      { kind: 'text', text: 'Ten of them.' },
      { kind: 'text', text: 'one', mark: '1.' },
      { kind: 'text', text: 'two', mark: '2.' },
    ]);
  });

  it('tells the colour of a cell by its letter, and fills rows that are short', () => {
    const columns = [{ head: 'Risk' }, { head: 'Level', align: 'right' as const }, { head: 'Owner' }];
    expect(passagesOf([table(columns, [['Silent  data\nloss', { text: 'high', badge: 4 }]])])).toEqual([
      {
        kind: 'table',
        heads: ['Risk', 'Level', 'Owner'],
        rightAligned: [false, true, false],
        rows: [['Silent data loss', 'V high', '']],
      },
    ]);
  });

  it('tells a drawing in words, its title once, its numbers as a table', () => {
    const drawing = { width: 1, height: 1, shapes: [] };
    const data = table([{ head: 'System' }], [['ERP']]);
    expect(
      passagesOf([{ kind: 'figure', title: 'Two systems', alt: 'Two systems. ERP sends to PIM.', drawing, data }]),
    ).toEqual([
      { kind: 'text', text: 'Two systems', tone: 'strong' },
      { kind: 'text', text: 'ERP sends to PIM.' },
      { kind: 'table', heads: ['System'], rightAligned: [false], rows: [['ERP']] },
    ]);
  });

  it('goes into what stands side by side, on pages of its own or turned', () => {
    const inside = [paragraph('inside')];
    for (const kind of ['group', 'onePage', 'wide'] as const) {
      expect(passagesOf([{ kind, blocks: inside }])).toEqual([{ kind: 'text', text: 'inside' }]);
    }
    expect(passagesOf([{ kind: 'columns', columns: [{ share: 1, blocks: inside }] }])).toHaveLength(1);
  });
});
