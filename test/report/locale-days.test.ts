import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { bankInLocale } from '../../src/bank/in-locale.ts';
import { dayNumeral, dayText, inLocale } from '../../src/model/locale.ts';
import { list, paragraph, type Report, table } from '../../src/report/blocks.ts';
import { compose } from '../../src/report/compose.ts';
import { withLocaleDays } from '../../src/report/locale-days.ts';
import { strings } from '../../src/report/redact/leaks.ts';
import { reportWith } from './support/layout.ts';
import { bank, example, META } from './support/sample.ts';
import { allText } from './support/texts.ts';

describe('days of a report', () => {
  const report = reportWith([
    paragraph('Live on 2027-10-04, see log-2027-10-04.txt and 2027-13-99.'),
    list([[{ text: 'from ' }, { text: '2027-10-04', strong: true }]]),
    table([{ head: 'Due' }], [['2027-10-04']]),
  ]);

  it('are in words in sentences and in figures in tables; names of files stay as they are', () => {
    const { blocks, day } = inLocale('de', () => withLocaleDays(report));
    expect(allText(blocks)).toBe(
      'Live on 4. Oktober 2027, see log-2027-10-04.txt and 2027-13-99.\nfrom 4. Oktober 2027\nDue\n04.10.2027',
    );
    expect(day).toBe(inLocale('de', () => dayText(report.date)));
  });

  it('stay as facts hold them where no locale was asked for', () => {
    expect(withLocaleDays(report)).toBe(report);
  });
});

describe('a report in another locale', () => {
  const a = example();
  const made = (locale: string): Report =>
    inLocale(locale, () => {
      const words = locale === 'en' ? bank() : bankInLocale(bank());
      return withLocaleDays(compose(a, analyse(a, words, { today: META.date }), words, META));
    });
  const english = made('en');
  const pieces = visible(english);
  /** What the project's people typed, and versions, stay as they are. */
  const typed = strings(a).join('\n');
  const versions = [bank().head.version, META.programVersion, 'OAuth 2.0', 'DSS 4.0.1'].join('\n');

  it.each(['de-DE', 'fr-FR', 'en-IN'])('writes every number and day of blocks and drawings as in %s', (locale) => {
    const translated = visible(made(locale));
    expect(translated).toHaveLength(pieces.length);
    const wrong = inLocale(locale, () =>
      pieces.flatMap((piece, index) => {
        const text = translated[index] ?? '';
        const days = piece.match(DAY) ?? [];
        const numbers = (piece.match(NUMBER) ?? []).filter((one) => !`${typed}${versions}`.includes(one));
        const right =
          days.every((day) => !text.includes(day) && (text.includes(dayText(day)) || text.includes(dayNumeral(day)))) &&
          numbers.every((one) => text.includes(inLocaleOf(locale, one)));
        return right ? [] : [`${piece} -> ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(pieces.filter((piece) => DAY.test(piece)).length).toBeGreaterThan(50);
    expect(pieces.flatMap((piece) => piece.match(NUMBER) ?? []).length).toBeGreaterThan(500);
  });

  it('is English again afterwards, to the letter', () => {
    expect(JSON.stringify(made('en'))).toBe(JSON.stringify(english));
  });
});

/** Without state between calls of `test`. */
const DAY = /(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-])/;
const NUMBER = /(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\d.])/g;

function inLocaleOf(locale: string, number: string): string {
  const digits = number.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(Number(number.replaceAll(',', '')));
}

/** Every text that a reader gets to see, those of drawings among them, in order; no anchors, no paths, no code. */
function visible(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(visible);
  return Object.entries(value).flatMap(([key, one]) =>
    HIDDEN.has(key) || (key === 'data' && typeof one === 'string') ? [] : visible(one),
  );
}

const HIDDEN = new Set(['anchor', 'to', 'mermaid', 'date', 'day']);
