import type { LandscapeFinding } from '../../../analysis/landscape/schema.ts';
import { type Block, heading, list, paragraph, type Text } from '../../blocks.ts';
import { count, counted } from '../../format.ts';
import type { View } from '../../view.ts';
import { bounded } from '../parts.ts';

const MOST = { red: 25, warn: 25 };

/** What stands in the list of findings, so that no section tells it once more. */
export function toldFindings({ analysis }: View): LandscapeFinding[] {
  const all = analysis.landscape.findings;
  return (['red', 'warn'] as const).flatMap((level) => all.filter((one) => one.level === level).slice(0, MOST[level]));
}

/** What the facts of the landscape say by themselves, whatever was answered: what is broken, then what to look at. */
export function findings(view: View): Block[] {
  const all = view.analysis.landscape.findings;
  const of = (level: LandscapeFinding['level']) => all.filter((one) => one.level === level);
  const red = of('red');
  const warn = of('warn');
  const title = heading(2, 'What was found', 'findings-all');
  if (all.length === 0)
    return [
      title,
      paragraph(
        'The facts entered so far show nothing broken and nothing to look at. What is not known is not taken for fine.',
      ),
    ];
  return [
    title,
    paragraph(
      `Read from systems, data and flows alone, whatever was answered: ${counted(red.length, 'thing')} broken by the facts, ${count(warn.length)} to look at.`,
    ),
    ...part('Broken by the facts', 'findings-red', red, MOST.red),
    ...part('To look at', 'findings-warn', warn, MOST.warn),
  ];
}

function part(title: string, anchor: string, found: readonly LandscapeFinding[], most: number): Block[] {
  if (found.length === 0) return [];
  const { shown, rest } = bounded(found, most, 'finding');
  return [
    heading(3, title, anchor),
    list(shown.map((one): Text => one.text)),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}
