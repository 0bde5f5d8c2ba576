import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { inLocale } from '../../src/model/locale.ts';
import { list, paragraph, table } from '../../src/report/blocks.ts';
import { compose } from '../../src/report/compose.ts';
import { withProseDays } from '../../src/report/prose-days.ts';
import { bank, example, META } from './support/sample.ts';
import { allText, chapterOf } from './support/texts.ts';

describe('days in sentences', () => {
  it('are written as the locale has them, and stay as they are in tables and names of files', () => {
    const blocks = [
      paragraph('Live on 2027-10-04, see log-2027-10-04.txt and 2027-13-99.'),
      list([[{ text: 'from ' }, { text: '2027-10-04', strong: true }]]),
      table([{ head: 'Due' }], [['2027-10-04']]),
    ];
    expect(allText(inLocale('de', () => withProseDays(blocks)))).toBe(
      'Live on 4. Oktober 2027, see log-2027-10-04.txt and 2027-13-99.\nfrom 4. Oktober 2027\nDue\n2027-10-04',
    );
  });
});

describe('a report in another locale', () => {
  const a = example();
  const made = (locale: string) =>
    inLocale(locale, () => compose(a, analyse(a, bank(), { today: META.date }), bank(), META).blocks);

  it('sets thousands and decimals apart as the locale does, in tables and sentences alike', () => {
    const [english, german] = [made('en'), made('de')].map((blocks) => allText(chapterOf(blocks, 'load')));
    expect(english).toMatch(/\d,\d{3} /);
    expect(german).not.toMatch(/\d,\d{3} /);
    expect(german).toMatch(/\d\.\d{3} /);
  });

  it('is English again afterwards, to the letter', () => {
    const before = JSON.stringify(made('en'));
    made('pl');
    expect(JSON.stringify(made('en'))).toBe(before);
  });
});
