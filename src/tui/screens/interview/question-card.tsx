import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Step } from '../../../bank/interview.ts';
import type { Rule } from '../../../bank/schema.ts';
import type { Reply } from '../../../model/answer.ts';
import { isExpired } from '../../../model/expiry.ts';
import { Choice } from '../../components/choice.tsx';
import { LoadLineShort } from '../../components/load-line.tsx';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import type { Figures } from '../../state/figures.ts';
import { dropToFit } from '../../text/drop-to-fit.ts';
import { toWidth, truncate, widthOf, wrapWithin } from '../../text/fit.ts';
import { withDays } from '../../text/locale.ts';
import { spoken, together } from '../../text/spoken.ts';
import { theme } from '../../theme.ts';
import { optionsHeight, optionsOf, type Taken } from './options.ts';
import { questionLines } from './question-lines.ts';

type Props = {
  step: Step;
  /** Which of its group, as in `question 4 of 9`. */
  place: string;
  reply: Reply | undefined;
  rules: readonly Rule[];
  figures: Figures;
  /** The day, YYYY-MM-DD, to tell what has run out. */
  today: string;
  width: number;
  rows: number;
  /** Whether the load line has to be shown here, since its column is folded away. */
  withLoadLine: boolean;
  onTake: (value: Taken) => void;
  /** What stands in place of the answers, if anything. */
  dialog: ReactNode;
};

const GOOD = 'Good looks like: ';
const IF_NOT = 'If not: ';
/** Words of who is asked. */
const ANSWERED_BY = { business: 'business', technology: 'technology', both: 'business + technology' } as const;

/** One question and everything on the screen that helps to answer it; what has no room is left out, least dear first. */
export function QuestionCard(props: Props) {
  const { step, place, reply, rules, figures, today, width, rows, withLoadLine, onTake, dialog } = props;
  const glyphs = useGlyphs();
  const { question } = step;
  const crumb = step.section.join(` ${glyphs.path} `);
  const label = `${question.id} ${glyphs.bullet} ${ANSWERED_BY[question.answeredBy]}`;
  const wide = width >= 66;
  const text = questionLines(step.title, wide ? label : '', width, glyphs.more);
  const why = wrapWithin(question.why, width, 2, glyphs.more);
  const good = wrapWithin(GOOD + question.good, width, 2, glyphs.more);
  const options = optionsOf(question, reply, width - 2, glyphs);
  const remark = remarkOf(reply, today);
  const risk = rules[0];
  const shown = dropToFit(rows, [
    { name: 'crumb', rows: 1 },
    { name: 'gap after crumb', rows: 1, keep: 3 },
    { name: 'text', rows: text.length },
    { name: 'why', rows: why.length, keep: 5 },
    { name: 'gap before options', rows: 1, keep: 2 },
    { name: 'options', rows: optionsHeight(options) },
    { name: 'gap after options', rows: 1, keep: 1 },
    { name: 'remark', rows: remark === '' ? 0 : 1, keep: 7 },
    { name: 'good', rows: good.length, keep: 6 },
    { name: 'risk', rows: risk === undefined ? 0 : 1, keep: 4 },
    { name: 'load line', rows: withLoadLine ? 1 : 0, keep: 8 },
  ]);
  const right = wide ? place : label;
  return (
    <Box flexDirection="column" flexShrink={0} width={width} height={rows}>
      <Text wrap="truncate" aria-label={together([spoken(crumb), right])}>
        <Text {...theme.muted}>{toWidth(crumb, width - widthOf(right) - 2, glyphs.more)}</Text>
        <Text {...theme.muted}>{`  ${right}`}</Text>
      </Text>
      {shown.has('gap after crumb') && <Text> </Text>}
      {text.map((line) => (
        <Text key={line.text} wrap="truncate" aria-label={together([`heading: ${line.text.trim()}`, line.label])}>
          <Text {...theme.title}>{line.text}</Text>
          <Text {...theme.muted}>{line.label}</Text>
        </Text>
      ))}
      {shown.has('why') &&
        why.map((line) => (
          <Text key={line} {...theme.muted}>
            {line}
          </Text>
        ))}
      {shown.has('gap before options') && <Text> </Text>}
      {dialog ?? <Choice name={step.key} options={options} start={takenOf(reply)} onTake={onTake} />}
      {shown.has('gap after options') && <Text> </Text>}
      {shown.has('remark') && <Text {...theme.watch}>{truncate(remark, width, glyphs.more)}</Text>}
      {shown.has('good') && <Fact name={GOOD} lines={good} />}
      {risk !== undefined && shown.has('risk') && (
        <Fact name={IF_NOT} lines={[truncate(`${IF_NOT}${risk.id} ${risk.name}`, width, glyphs.more)]} />
      )}
      {withLoadLine && shown.has('load line') && (
        <>
          <Box flexGrow={1} />
          <LoadLineShort figures={figures} width={width} />
        </>
      )}
    </Box>
  );
}

/** Lines that begin with a name, the name in the background. */
function Fact({ name, lines }: { name: string; lines: readonly string[] }) {
  const [first = '', ...rest] = lines;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text wrap="truncate">
        <Text {...theme.muted}>{name}</Text>
        {first.slice(name.length)}
      </Text>
      {rest.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Box>
  );
}

/** What stands with the answer: flag, note, evidence, how long it holds, the reason why it does not apply. */
function remarkOf(reply: Reply | undefined, today: string): string {
  const parts = [
    reply?.flagged && '! flagged',
    reply?.na !== undefined && `does not apply: ${reply.na}`,
    reply?.evidence && `evidence: ${[reply.evidence.level, reply.evidence.ref].filter(Boolean).join(', ')}`,
    reply?.until && withDays(isExpired(reply, today) ? `ran out on ${reply.until}` : `holds until ${reply.until}`),
    reply?.note && `note: ${reply.note.replaceAll('\n', ' ')}`,
  ];
  return parts.filter(Boolean).join('   ');
}

function takenOf(reply: Reply | undefined): Taken | undefined {
  if (reply?.points === undefined) return undefined;
  return reply.points === 'unknown' ? 'unknown' : (String(reply.points) as Taken);
}
