import type { System } from '../../../model/entities.ts';
import { type Block, type Cell, heading, paragraph, table } from '../../blocks.ts';
import { bandKey, readinessCell } from '../../figures/bands.ts';
import { matrix } from '../../figures/matrix.ts';
import { withNote } from '../../figures/shapes.ts';
import { count, counted, score } from '../../format.ts';
import type { View } from '../../view.ts';
import { isTooEarly, sourceNote } from '../too-early.ts';
import { loadLine } from './score-cells.ts';

/** Systems in one drawing; the others stand in its table. */
const MOST = 40;

/** Where in which system readiness is missing: every system by every dimension, the least ready first. */
export function heatMap(view: View): Block[] {
  const { systems } = view.analysis.readiness;
  const assessed = view.assessment.systems.filter(({ id }) => (systems[id] ?? null) !== null);
  if (assessed.length === 0 || isTooEarly(view)) return [];
  const scoreOf = ({ id }: System) => systems[id]?.demonstrated ?? 0;
  const sorted = [...assessed].sort((one, other) => scoreOf(one) - scoreOf(other));
  const shown = sorted.slice(0, MOST);
  // What no system is asked about is no gap of theirs.
  const dimensions = view.bank.head.dimensions.filter(({ id }) =>
    assessed.some((system) => systems[system.id]?.dimensions[id] !== undefined),
  );
  const bands = [...view.bank.scoring.readiness.bands].sort((one, other) => one.from - other.from);
  const partOf = (system: System, column: number) =>
    column === 0 ? scoreOf(system) : systems[system.id]?.dimensions[dimensions[column - 1]?.id ?? ''];
  const drawing = matrix(
    {
      rows: shown.map(({ name }) => name),
      columns: ['All', ...dimensions.map(({ name }) => name)],
      cell: (row, column) => {
        const system = shown[row];
        const value = system === undefined ? undefined : partOf(system, column);
        return value === undefined ? null : readinessCell(value, bands);
      },
    },
    511,
    13.5,
    bandKey(bands),
  );
  const below = assessed.filter((system) => scoreOf(system) < loadLine(view));
  const [worst] = sorted;
  const best = sorted.at(-1);
  const title =
    below.length === 0
      ? `All ${counted(assessed.length, 'assessed system')} reach the load line of ${loadLine(view)}`
      : `${count(below.length)} of ${counted(assessed.length, 'assessed system')} ${below.length === 1 ? 'lies' : 'lie'} below the load line of ${loadLine(view)}`;
  const span =
    worst === undefined || best === undefined
      ? ''
      : ` Lowest ${worst.name} ${score(scoreOf(worst))}, highest ${best.name} ${score(scoreOf(best))}.`;
  const left = sorted.length - shown.length;
  return [
    heading(2, 'Systems by dimension', 'readiness-heat'),
    {
      kind: 'figure',
      title,
      alt: `${title}.${span}`,
      drawing: withNote(drawing, `${sourceNote(view)} · empty: nothing was asked or answered there`),
      data: table(
        [
          { head: 'System' },
          { head: 'All', align: 'right' as const, grow: 0 },
          ...dimensions.map(({ name }) => ({ head: name, align: 'right' as const })),
        ],
        sorted.map((system): Cell[] => [
          system.name,
          score(scoreOf(system)),
          ...dimensions.map((_, index) => {
            const value = partOf(system, index + 1);
            return value === undefined ? '' : score(value);
          }),
        ]),
      ),
    },
    ...(left > 0
      ? [
          paragraph(
            `The ${MOST} least ready of ${counted(sorted.length, 'system')}; the data of the figures has all.`,
            'small',
          ),
        ]
      : []),
  ];
}
