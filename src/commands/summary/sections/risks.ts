import type { Risk } from '../../../analysis/schema.ts';
import { firstOf, roughPercent, shorten } from '../../../report/format.ts';
import { below, item, more, part } from '../lines.ts';
import { scopeName } from '../names.ts';
import type { Section, Shown } from '../section.ts';

/** What may go wrong by the rules, the greatest reducible loss first. */
export const risks: Section = {
  name: 'risks',
  title: 'Top risks',
  lead: () => '',
  lines: (shown, most) => {
    const { risks: all } = shown.analysis;
    const of = (status: Risk['status']) => all.filter((one) => one.status === status);
    const open = of('risk');
    const lines = [
      ...open.slice(0, most).flatMap((one, at) => riskLines(one, `${at + 1}.`, shown, most)),
      ...more(open.length - most, 'risks'),
    ];
    if (most !== Infinity) return lines;
    const watch = of('watch').flatMap((one) => riskLines(one, shown.look.bullet, shown, most));
    const fine = of('ok').map(({ rule, name }) => `${rule} ${name}`);
    return [
      ...lines,
      ...part('To watch', watch, shown.look),
      ...part(
        'In hand, as far as is answered',
        fine.length === 0 ? [] : [below(fine.join(', '), shown.look)],
        shown.look,
      ),
    ];
  },
};

const SCOPES = 2;

function riskLines(risk: Risk, mark: string, { assessment, look }: Shown, most: number): string[] {
  const { rule, name, scopes, colour, basis, expectedLoss, statement } = risk;
  const whole = most === Infinity;
  const paint = { red: look.bad, yellow: look.watch, green: look.muted };
  const names = firstOf(
    scopes.map((id) => scopeName(id, assessment)),
    whole ? Infinity : SCOPES,
  );
  const why = basis === 'unknown' ? 'because too little is known' : basis;
  const figures = `${why}, expected loss ${roughPercent(expectedLoss)}`;
  const head = item(mark, `${rule} ${name} (${names})`, look);
  if (!whole) {
    const text = shorten(`${colour}, ${figures}. ${statement}`, 2 * (look.width - 8));
    return [head, below(text, look, mark).replace(colour, paint[colour](colour))];
  }
  const { probability, loss, mitigation, owner, earlyWarning } = risk;
  return [
    head,
    below(
      `${colour}, ${figures} = ${roughPercent(probability.current)} likely x ${roughPercent(loss)} lost; ${roughPercent(probability.target)} likely once mended`,
      look,
      mark,
    ).replace(colour, paint[colour](colour)),
    below(statement, look, mark),
    below(`What helps: ${mitigation} (${owner})`, look, mark),
    below(`Early sign: ${earlyWarning}`, look, mark),
  ];
}
