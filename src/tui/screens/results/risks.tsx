import { Box, Text } from 'ink';
import type { Risk } from '../../../analysis/schema.ts';
import { ListRows } from '../../components/list-rows.tsx';
import type { Glyphs } from '../../glyphs.ts';
import { useList } from '../../hooks/use-list.ts';
import { toWidth, wrapWithin } from '../../text/fit.ts';
import { theme } from '../../theme.ts';
import { type Page, scopeName } from './page.tsx';

const BASIS = {
  stated: 'your answers say so',
  unknown: 'too little is known',
  graph: 'the shape of the landscape',
} as const;

/** Rows that the explanation of one risk takes at most. */
const DETAIL_ROWS = 10;

/** The risks in the order of the register; the one with the mark is explained below. */
export function Risks({ page, rows }: { page: Page; rows: number }) {
  const { assessment, analysis, width, glyphs } = page;
  const open = analysis.risks.filter(({ status }) => status !== 'ok');
  const height = Math.max(3, Math.min(open.length, rows - DETAIL_ROWS));
  const cursor = useList('risks', open.length, height);
  const risk = open[cursor];
  if (risk === undefined) return <Text {...theme.muted}>No risk is raised by what is answered so far.</Text>;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <ListRows
        items={open}
        cursor={cursor}
        height={height}
        keyOf={({ rule }) => rule}
        render={(one, isFocused) => {
          const { sign, word, tone } = lookOf(one, glyphs);
          const where = one.scopes.map((scope) => scopeName(assessment, scope)).join(', ');
          const name = toWidth(`${one.rule} ${one.name}`, Math.floor(width * 0.48), glyphs.more);
          return (
            <Text wrap="truncate">
              <Text {...tone}>{toWidth(`${sign} ${word}`, 9)}</Text>
              <Text {...(isFocused ? theme.focus : {})}>{name}</Text>
              <Text {...theme.muted}>{`  ${where}`}</Text>
            </Text>
          );
        }}
      />
      <Detail risk={risk} page={page} rows={rows - height} />
    </Box>
  );
}

function Detail({ risk, page, rows }: { risk: Risk; page: Page; rows: number }) {
  const { width, glyphs } = page;
  const facts: [string, string][] = [
    ['Open because: ', BASIS[risk.basis]],
    ['What helps: ', risk.mitigation],
    ['Early warning: ', risk.earlyWarning],
  ];
  const below = facts.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapWithin(name + text, width, 2, glyphs.more);
    return [{ name, text: first.slice(name.length) }, ...rest.map((line) => ({ name: '', text: line }))];
  });
  // The statement gets the rows that the facts leave, and at least two.
  const statement = wrapWithin(risk.statement, width, Math.max(2, rows - 1 - below.length), glyphs.more);
  const lines = [...statement.map((text) => ({ name: '', text })), ...below];
  return (
    <Box flexDirection="column" flexShrink={0} paddingTop={1} height={rows} overflow="hidden">
      {lines.slice(0, rows - 1).map(({ name, text }) => (
        <Text key={name + text} wrap="truncate">
          <Text {...theme.muted}>{name}</Text>
          {text}
        </Text>
      ))}
    </Box>
  );
}

function lookOf({ status, colour }: Risk, glyphs: Glyphs) {
  if (status === 'watch') return { sign: glyphs.watch, word: 'watch', tone: theme.watch };
  if (colour === 'red') return { sign: glyphs.danger, word: 'red', tone: theme.danger };
  return { sign: glyphs.danger, word: colour, tone: colour === 'yellow' ? theme.watch : theme.muted };
}
