import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Step } from '../../../bank/interview.ts';
import type { Reply } from '../../../model/answer.ts';
import { Choice } from '../../components/choice.tsx';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import { dropToFit } from '../../text/drop-to-fit.ts';
import { toWidth, widthOf, wrapWithin } from '../../text/fit.ts';
import { spoken } from '../../text/spoken.ts';
import { theme } from '../../theme.ts';
import { optionsHeight, optionsOf, type Taken } from '../interview/options.ts';

type Props = {
  step: Step;
  reply: Reply | undefined;
  width: number;
  rows: number;
  onTake: (value: Taken) => void;
  /** What stands in place of the answers, if anything. */
  dialog: ReactNode;
};

/** Cells of a line at most: short lines are read from afar. */
const LINE = 72;
const TITLE_ROWS = 5;

/** The question in a column of its own, with air between the lines wherever there is room. */
export function LargeQuestion({ step, reply, width, rows, onTake, dialog }: Props) {
  const glyphs = useGlyphs();
  const cells = Math.min(LINE, width);
  const margin = Math.floor((width - cells) / 2);
  const title = wrapWithin(step.title, cells, TITLE_ROWS, glyphs.more);
  const close = optionsOf({ ...step.question, gate: true }, reply, cells - 2, glyphs);
  const why = wrapWithin(step.question.why, cells, 2, glyphs.more);
  const shown = dropToFit(rows, [
    { name: 'gap on top', rows: 1, keep: 4 },
    { name: 'crumb', rows: 1, keep: 6 },
    { name: 'gap after crumb', rows: 1, keep: 5 },
    { name: 'title', rows: title.length },
    { name: 'gap after title', rows: 1, keep: 1 },
    { name: 'why', rows: why.length, keep: 3 },
    { name: 'gap before options', rows: 1, keep: 7 },
    { name: 'options', rows: optionsHeight(close) },
    { name: 'gaps in options', rows: close.length - 1, keep: 2 },
  ]);
  const isWide = shown.has('gaps in options');
  const options = isWide
    ? close.map((one, at) => (at < close.length - 1 ? { ...one, gap: true as const } : one))
    : close;
  const crumb = step.section.join(` ${glyphs.path} `);
  return (
    <Box flexDirection="column" flexShrink={0} marginLeft={margin} width={cells} height={rows}>
      {shown.has('gap on top') && <Text> </Text>}
      {shown.has('crumb') && (
        <Text {...theme.muted} wrap="truncate" aria-label={`${spoken(crumb)}, ${step.question.id}`}>
          {`${toWidth(crumb, cells - widthOf(step.question.id) - 2, glyphs.more)}  ${step.question.id}`}
        </Text>
      )}
      {shown.has('gap after crumb') && <Text> </Text>}
      {title.map((line) => (
        <Text key={line} {...theme.focus} aria-label={`heading: ${line}`}>
          {line}
        </Text>
      ))}
      {shown.has('gap after title') && <Text> </Text>}
      {shown.has('why') &&
        why.map((line) => (
          <Text key={line} {...theme.muted}>
            {line}
          </Text>
        ))}
      {shown.has('gap before options') && <Text> </Text>}
      {dialog ?? (
        <Choice
          name={step.key}
          options={options}
          start={reply?.points === undefined ? undefined : (String(reply.points) as Taken)}
          onTake={onTake}
        />
      )}
    </Box>
  );
}
