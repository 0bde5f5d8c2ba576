import type { Figure } from '../../blocks.ts';
import { type GaugeRow, gauges } from '../../figures/gauges.ts';
import { radar } from '../../figures/radar.ts';
import { score } from '../../format.ts';
import { scoreWithRange, type View } from '../../view.ts';
import { loadLine, PILLARS } from '../readiness/score-cells.ts';

/** The project and its pillars against the load line. */
export function readinessFigure(view: View): Figure {
  const { readiness: r } = view.analysis;
  const line = loadLine(view);
  const rows: GaugeRow[] = [
    { label: 'Readiness', value: r.project, strong: true },
    ...PILLARS.map(([id, label]) => {
      const value = r.pillars[id] ?? null;
      return { label, value: value === null ? null : { demonstrated: value, potential: value, capped: false } };
    }),
  ];
  const project = r.project;
  const title =
    project === null
      ? 'Readiness is not assessed yet'
      : `Readiness ${scoreWithRange(project)}: ${project.demonstrated >= line ? 'above' : 'below'} the load line`;
  const hope =
    project === null || project.demonstrated >= line
      ? ''
      : ` It ${project.potential >= line ? `would reach ${score(project.potential)}` : 'stays below'} if the unknowns turned out well.`;
  const spoken = rows.map(({ label, value }) =>
    value === null
      ? `${label} not assessed`
      : `${label} ${score(value.demonstrated)} of 100, up to ${score(value.potential)}`,
  );
  return { kind: 'figure', title, alt: `${title}.${hope} ${spoken.join('; ')}.`, drawing: gauges(rows, line, 244, 17) };
}

/** The web of dimensions without key and note, for a page with many figures. */
export function web(view: View): Figure {
  const { dimensions } = view.analysis.readiness;
  const axes = view.bank.head.dimensions.map(({ id, name }) => ({ label: name, value: dimensions[id] ?? null }));
  const known = axes
    .flatMap(({ label, value }) => (value === null ? [] : [{ label, value: value.demonstrated }]))
    .sort((one, other) => one.value - other.value);
  const [weakest] = known;
  const title =
    weakest === undefined ? 'No dimension is assessed yet' : `Weakest: ${weakest.label}, at ${score(weakest.value)}`;
  return {
    kind: 'figure',
    title,
    alt: `${title}. ${known.map(({ label, value }) => `${label} ${score(value)}`).join('; ')}.`,
    drawing: radar(axes, loadLine(view), 244, 47, { key: false }),
  };
}
