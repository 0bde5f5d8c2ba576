import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { AgendaItem } from '../../../analysis/agreement/schema.ts';
import type { Reply } from '../../../model/answer.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { Choice } from '../../components/choice.tsx';
import { Heading } from '../../components/heading.tsx';
import { useAfterDrawing } from '../../hooks/use-after-drawing.ts';
import { useGlyphs, useWizard } from '../../hooks/use-wizard.tsx';
import { lowerOf, type Moves, movesOf, type Points } from '../../state/consensus.ts';
import { dayOf } from '../../state/figures.ts';
import { rulesRaisedBy } from '../../state/interview-view.ts';
import { dropToFit } from '../../text/drop-to-fit.ts';
import { toWidth, truncate, widthOf, wrapWithin } from '../../text/fit.ts';
import { counted, whole } from '../../text/numbers.ts';
import { theme } from '../../theme.ts';
import { optionsHeight, optionsOf, type Taken } from '../interview/options.ts';
import { type Said, sideLines } from './side-lines.ts';

type Props = {
  item: AgendaItem;
  /** Which of the topics, as in `topic 2 of 7`. */
  place: string;
  assessment: Assessment;
  width: number;
  rows: number;
  onTake: (points: Points) => void;
  /** What stands in place of the answers, if anything. */
  dialog: ReactNode;
};

/** Cells between both sides. */
const GAP = 3;

/** One difference: who says what, what hangs on it, and what it may be settled at. */
export function Topic({ item, place, assessment, width, rows, onTake, dialog }: Props) {
  const { bank, services } = useWizard();
  const glyphs = useGlyphs();
  const today = dayOf(services.now());
  const moves = useAfterDrawing(item, () => movesOf(assessment, bank, item, today));
  const question = bank.questions.find(({ id }) => id === item.questionId);
  const given = Object.hasOwn(assessment.answers, item.key) ? assessment.answers[item.key] : undefined;
  const half = Math.floor((width - GAP) / 2);
  const said = (name: string, position: Said, reply: Reply | undefined) =>
    sideLines(name, position, reply, half, glyphs);
  const left = said('Business', item.business, given?.business);
  const right = said('Technology', item.technology, given?.technology);
  const sides = Math.max(left.length, right.length);
  const text = wrapWithin(item.text, width, 3, glyphs.more);
  const options = question === undefined ? [] : optionsOf({ ...question, gate: true }, given?.joint, width - 2, glyphs);
  const rule = question && rulesRaisedBy(bank, question)[0];
  const facts: readonly (readonly [name: string, text: string])[] = [
    ['It moves: ', moves === undefined ? '...' : movesText(moves)],
    ...(rule === undefined ? [] : [['It feeds: ', `${rule.id} ${rule.name}`] as const]),
    ['Decides: ', item.decider.text],
    ['It matters: ', item.why],
    ...(item.prompt === null ? [] : [['Ask: ', item.prompt] as const]),
  ];
  const shown = dropToFit(rows, [
    { name: 'crumb', rows: 1 },
    { name: 'gap after crumb', rows: 1, keep: 2 },
    { name: 'text', rows: text.length },
    { name: 'gap before sides', rows: 1, keep: 4 },
    { name: 'sides', rows: sides },
    { name: 'gap before options', rows: 1, keep: 5 },
    { name: 'agree', rows: 1, keep: 6 },
    { name: 'options', rows: Math.max(optionsHeight(options), 4) },
    { name: 'gap after options', rows: 1, keep: 1 },
    ...facts.map(([name], at) => ({ name, rows: 1, keep: 10 - at })),
  ]);
  const lower = lowerOf(item.business.points, item.technology.points);
  const crumb = `${item.questionId} ${glyphs.bullet} ${gapText(item)} ${glyphs.bullet} ${whole(item.minutes)} min`;
  return (
    <Box flexDirection="column" flexShrink={0} width={width} height={rows}>
      <Text wrap="truncate" {...theme.muted}>
        {`${toWidth(crumb, width - widthOf(place) - 2, glyphs.more)}  ${place}`}
      </Text>
      {shown.has('gap after crumb') && <Text> </Text>}
      {text.map((line) => (
        <Heading key={line}>{line}</Heading>
      ))}
      {shown.has('gap before sides') && <Text> </Text>}
      {Array.from({ length: sides }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table have no other identity
        <Text key={at} wrap="truncate">
          <Text {...(at === 0 ? theme.focus : {})}>{toWidth(left[at] ?? '', half)}</Text>
          <Text {...theme.muted}>{` ${glyphs.column} `}</Text>
          <Text {...(at === 0 ? theme.focus : {})}>{right[at] ?? ''}</Text>
        </Text>
      ))}
      {shown.has('gap before options') && <Text> </Text>}
      {dialog === undefined && shown.has('agree') && <Text {...theme.muted}>Agree on:</Text>}
      {dialog ?? (
        <Choice
          name={item.key}
          options={options}
          start={lower === 'unknown' ? 'unknown' : (String(lower) as Taken)}
          onTake={(value) => onTake(value === 'unknown' ? value : (Number(value) as Points))}
        />
      )}
      {shown.has('gap after options') && <Text> </Text>}
      {facts
        .filter(([name]) => shown.has(name))
        .map(([name, fact]) => (
          <Text key={name} wrap="truncate">
            <Text {...theme.muted}>{name}</Text>
            {truncate(fact, width - widthOf(name), glyphs.more)}
          </Text>
        ))}
    </Box>
  );
}

function gapText({ kind, gap }: AgendaItem): string {
  if (kind === 'gap') return `${counted(Math.abs(gap ?? 0), 'point')} apart`;
  return kind === 'knowledge-gap' ? 'only one side knows' : 'neither side knows';
}

function movesText({ low, high }: Moves): string {
  const figures = ({ readiness, red }: Moves['low']) =>
    `readiness ${readiness === null ? '--' : whole(readiness)} (${red} red)`;
  if (low.points === high.points) return figures(low);
  const at = (one: Moves['low']) => `${figures(one)} ${one.points === 'unknown' ? 'not known' : `with ${one.points}`}`;
  return `${at(low)}, ${at(high).replace('readiness ', '')}`;
}
