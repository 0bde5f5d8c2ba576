import { Box, Text } from 'ink';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import type { Figures } from '../state/figures.ts';
import { toWidthRight } from '../text/fit.ts';
import { theme } from '../theme.ts';
import { Gauge } from './bar.tsx';

/** Rows of the panel. */
export const LOAD_LINE_ROWS = 4;

const NOTHING_YET = 'from the first answer';

function whole(value: number | null): string {
  return value === null ? '--' : String(Math.round(value));
}

/** The figures that move with each answer, as a panel. */
export function LoadLine({ figures, width }: { figures: Figures; width: number }) {
  const glyphs = useGlyphs();
  const { demonstrated, potential, line, redRisks, watchRisks, before } = figures;
  const name = before === undefined ? 'load line' : `was ${whole(before.demonstrated)}, ${before.redRisks} red`;
  const title = `${glyphs.rule.repeat(2)} ${name} `;
  return (
    <Box flexDirection="column" flexShrink={0} height={LOAD_LINE_ROWS}>
      <Text {...theme.muted}>{title + glyphs.rule.repeat(Math.max(0, width - title.length))}</Text>
      <Text wrap="truncate">
        {'readiness '}
        <Text {...theme.strong}>{toWidthRight(whole(demonstrated), 3)}</Text>{' '}
        <Gauge demonstrated={demonstrated} potential={potential} line={line} cells={width - 14} />
      </Text>
      <Text wrap="truncate" {...theme.muted}>
        {demonstrated === null ? NOTHING_YET : `if unknowns go well ${toWidthRight(whole(potential), 2)}`}
      </Text>
      <Text wrap="truncate">
        {'risks '}
        <Text {...(redRisks > 0 ? theme.danger : {})}>{`${toWidthRight(String(redRisks), 2)} red`}</Text>
        <Text {...(watchRisks > 0 ? theme.watch : {})}>{`  ${watchRisks} watch`}</Text>
      </Text>
    </Box>
  );
}

/** The same in one line, where there is no room for the panel. */
export function LoadLineShort({ figures, width }: { figures: Figures; width: number }) {
  const { demonstrated, potential, line, redRisks, watchRisks, before } = figures;
  if (demonstrated === null && before === undefined) {
    return <Text {...theme.muted}>{`readiness -- ${NOTHING_YET} on`}</Text>;
  }
  const words =
    before === undefined ? ` (${whole(potential)} if unknowns go well)` : ` (was ${whole(before.demonstrated)})`;
  const risks =
    before === undefined ? `  ${redRisks} red, ${watchRisks} watch` : `  ${redRisks} red (was ${before.redRisks})`;
  const said = `readiness ${whole(demonstrated)}${words}, ${risks.trim()}`;
  const cells = Math.min(20, width - 'readiness 100 '.length - words.length - risks.length);
  return (
    <Text wrap="truncate" aria-label={said}>
      {`readiness ${whole(demonstrated)} `}
      {cells >= 6 && <Gauge demonstrated={demonstrated} potential={potential} line={line} cells={cells} />}
      <Text {...theme.muted}>{words}</Text>
      <Text {...(redRisks > 0 ? theme.danger : theme.muted)}>{risks}</Text>
    </Text>
  );
}
