import { Text } from 'ink';
import type { Score } from '../../../analysis/schema.ts';
import { namesIn } from '../../../bank/names.ts';
import { Gauge } from '../../components/bar.tsx';
import type { ScrollLine } from '../../components/scroll.tsx';
import { toWidth, toWidthRight } from '../../text/fit.ts';
import { theme } from '../../theme.ts';
import { gap, type Page, percent, textLines, title, whole } from './page.tsx';

const GROUPS = [
  { kind: 'system', title: 'Systems', of: 'systems' },
  { kind: 'data', title: 'Data objects', of: 'dataObjects' },
  { kind: 'flow', title: 'Flows', of: 'flows' },
] as const;

/** Cells below which a figure stands without its word. */
const NARROW = 70;

/** Readiness of each system, data object and flow: shown, possible, how much is known, and failed gates. */
export function systemLines(page: Page): ScrollLine[] {
  const { assessment, analysis, width, glyphs } = page;
  const names = namesIn(assessment);
  const legend = `${glyphs.loadFull} demonstrated  ${glyphs.loadPotential} if unknowns go well  ${glyphs.loadLine} load line`;
  return [
    ...textLines('legend', legend, width, theme.muted),
    gap('legend'),
    ...GROUPS.flatMap(({ kind, title: heading, of }) => {
      const scores = Object.entries(analysis.readiness[of]);
      if (scores.length === 0) return [];
      return [
        title(heading),
        ...scores.map(([id, score]) => scoreLine(page, `${kind} ${id}`, names.of(kind, id), score)),
        gap(heading),
      ];
    }),
  ];
}

function scoreLine({ bank, width, glyphs }: Page, id: string, name: string, score: Score | null): ScrollLine {
  const line = bank.scoring.verdict.planReadiness;
  const nameCells = Math.min(34, Math.floor(width * 0.38));
  const head = toWidth(name, nameCells, glyphs.more);
  if (score === null) {
    return {
      id,
      content: (
        <Text wrap="truncate">
          {head}
          <Text {...theme.muted}>{'  not assessed'}</Text>
        </Text>
      ),
    };
  }
  const scores = `${toWidthRight(whole(score.demonstrated), 3)} ${toWidth(`(${whole(score.potential)})`, 5)}`;
  const known = width < NARROW ? '' : ' known';
  const words = ` ${scores} ${known} ${toWidthRight(percent(score.coverage), 5)}`;
  const gates = score.gatesFailed.length === 0 ? '' : `  gate ${glyphs.danger}`;
  const cells = Math.max(6, Math.min(30, width - nameCells - words.length - 10));
  return {
    id,
    content: (
      <Text wrap="truncate">
        {`${head}  `}
        <Gauge demonstrated={score.demonstrated} potential={score.potential} line={line} cells={cells} />
        {words}
        <Text {...theme.danger}>{gates}</Text>
      </Text>
    ),
  };
}
