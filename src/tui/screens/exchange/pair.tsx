import { Box, Text } from 'ink';
import { nameOf } from '../../../bank/interview.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { Heading } from '../../components/heading.tsx';
import type { Glyphs } from '../../glyphs.ts';
import { useLayout } from '../../hooks/use-layout.ts';
import type { ReadyFlows } from '../../hooks/use-ready-flows.ts';
import { useGlyphs, useOpenSession } from '../../hooks/use-wizard.tsx';
import type { Exchanged } from '../../state/exchange.ts';
import { frequencyWords, PATTERN_WORDS } from '../../state/words.ts';
import { truncate, widthOf } from '../../text/fit.ts';
import { whole } from '../../text/numbers.ts';
import { theme } from '../../theme.ts';
import { readyMark } from './grid.ts';

/** A gap, the two ends, their flows, and what the signs mean. */
const FLOW_ROWS = 2;
export const PAIR_ROWS = FLOW_ROWS + 3;

type End = { name: string } | undefined;
type Props = { from: End; to: End; flows: readonly Exchanged[]; ready: ReadyFlows };

/** What the cell with the mark holds, in words. */
export function Pair({ from, to, flows, ready }: Props) {
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const { assessment } = useOpenSession().session;
  if (from === undefined || to === undefined) return null;
  const same = from === to;
  const shown = flows.slice(0, flows.length > FLOW_ROWS ? FLOW_ROWS - 1 : FLOW_ROWS);
  const legend = ready.isKnown ? (legendOf(glyphs).find((line) => widthOf(line) <= width) ?? '') : COMPUTED;
  return (
    <Box flexDirection="column" flexGrow={1} flexShrink={0}>
      <Box flexGrow={1} />
      <Heading>{truncate(same ? from.name : `${from.name} ${glyphs.right} ${to.name}`, width, glyphs.more)}</Heading>
      {shown.map(({ flow, name, isReturn }) => {
        const { sign, tone } = readyMark([{ flow, name, isReturn }], ready, glyphs);
        const text = [name, readinessOf(ready.of(flow.id)), ...factsOf(assessment, { flow, name, isReturn })];
        return (
          <Text key={`${flow.id} ${isReturn}`} wrap="truncate">
            <Text {...theme[tone]}>{`${sign} `}</Text>
            {truncate(text.filter(Boolean).join(` ${glyphs.bullet} `), width - 2, glyphs.more)}
          </Text>
        );
      })}
      {flows.length > FLOW_ROWS && <Text {...theme.muted}>{`  and ${flows.length - shown.length} more: Enter`}</Text>}
      {flows.length === 0 && (
        <Text wrap="truncate" {...theme.muted}>
          {same ? 'A system sends nothing to itself.' : 'Nothing is sent. a adds a flow.'}
        </Text>
      )}
      {flows.length < FLOW_ROWS &&
        Array.from({ length: FLOW_ROWS - Math.max(1, flows.length) }, () => <Text key="gap"> </Text>)}
      <Text wrap="truncate" {...theme.muted} aria-hidden={ready.isKnown}>
        {legend}
      </Text>
    </Box>
  );
}

function factsOf(a: Assessment, { flow, isReturn }: Exchanged): string[] {
  return [
    flow.objects.map((id) => nameOf(a, id, 'data')).join(', '),
    isReturn ? 'two-way, this is its way back' : flow.direction === 'two_way' ? 'two-way' : '',
    flow.frequency === undefined ? '' : frequencyWords(flow.frequency),
    flow.pattern === undefined ? '' : PATTERN_WORDS[flow.pattern],
  ];
}

function readinessOf(ready: ReturnType<ReadyFlows['of']>): string {
  return ready === undefined || ready === null ? '' : `readiness ${whole(ready.demonstrated)}`;
}

/** While no flow has a sign. */
const COMPUTED = 'Signs follow: readiness is being computed.';

/** What the signs mean, in many words and in few. */
function legendOf({ done, watch, danger, unknown }: Glyphs): string[] {
  return [
    [
      `${done} bears the load`,
      `${watch} below the line`,
      `${danger} a gate is open`,
      `${unknown} not answered`,
      '( ) only the way back',
    ],
    [`${done} ready`, `${watch} below line`, `${danger} gate open`, `${unknown} open`, '( ) way back'],
  ].map((words) => words.join('  '));
}
