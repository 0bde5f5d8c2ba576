import type { EffortEstimate } from '../../../analysis/effort/schema.ts';
import { toWidth, toWidthRight } from '../../text/fit.ts';
import { days, figure, percent, span, whole } from '../../text/numbers.ts';
import { type Entry, type Fact, said } from './entry.ts';
import { isNarrow, nameOfEntity, type Page } from './page.ts';

/** Where a driver's value comes from. */
const FROM: Record<string, string> = {
  override: 'stated',
  fact: 'the landscape',
  answer: 'an answer',
  nothing: 'nothing: not known',
};

/** What one flow takes, and the drivers that make it so. */
export function flowEntry(
  page: Page,
  { id, size, base, p10, p50, p90, own, varianceShare, drivers }: EffortEstimate['flows'][number],
): Entry {
  const { assessment, bank, width, glyphs } = page;
  const name = nameOfEntity(assessment, id);
  const figures = ` ${size.padStart(2)} ${toWidthRight(whole(p50), 4)} ${toWidth(`(${span(p10, p90)})`, 12)}`;
  const share = isNarrow(page) ? '' : `${toWidthRight(percent(varianceShare), 5)} of the spread`;
  const names = new Map(bank.effort.drivers.map((one) => [one.id, one.name]));
  const driverFacts = drivers.map(
    ({ driver, value, low, likely, high, from }): Fact => ({
      name: names.get(driver) ?? driver,
      text: `${value.replaceAll('_', ' ')}: x ${figure(likely)} (${figure(low)} to ${figure(high)}), from ${FROM[from] ?? from}`,
    }),
  );
  return {
    id: `flow ${id}`,
    lines: [
      [
        toWidth(name, Math.max(10, width - figures.length - share.length), glyphs.more),
        figures,
        { text: share, tone: 'muted' },
      ],
    ],
    edit: { screen: 'form', subject: { of: 'estimate', flow: id } },
    reasons: () => ({
      title: `${name}: ${days(p50)}, ${span(p10, p90)}`,
      facts: [
        { name: 'Size', text: own ? 'your own three figures' : `${size}, ${days(base)} before what follows` },
        { name: 'Share of the spread', text: percent(varianceShare) },
        ...(own ? [] : driverFacts),
      ],
      because: [],
    }),
  };
}

/** What each fact that is known one day would save. */
export function resolvedEntries({ assessment, bank, width, glyphs }: Page, { drivers }: EffortEstimate): Entry[] {
  const names = new Map(bank.effort.drivers.map((one) => [one.id, one.name]));
  return drivers.map(({ flow, driver, from, to, text, p80Change }) => {
    const change = `${p80Change < 0 ? '-' : '+'}${days(Math.abs(p80Change))}  `;
    const where = nameOfEntity(assessment, flow);
    return said(`fact ${flow} ${driver}`, `${text} (${where})`, width, {
      mark: { text: toWidthRight(change, 12), tone: 'strong' },
      reasons: () => ({
        title: text,
        facts: [
          { name: 'Flow', text: where },
          {
            name: names.get(driver) ?? driver,
            text: `${from.replaceAll('_', ' ')} ${glyphs.right} ${to.replaceAll('_', ' ')}`,
          },
          { name: 'P80 of the build', text: change.trim() },
        ],
        because: [],
      }),
    });
  });
}
