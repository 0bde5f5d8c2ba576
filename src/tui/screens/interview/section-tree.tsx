import { Box, Text } from 'ink';
import type { Section, Step } from '../../../bank/interview.ts';
import type { Glyphs } from '../../glyphs.ts';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import { wayTo } from '../../state/interview-view.ts';
import { shortNames, toWidth } from '../../text/fit.ts';
import { windowOf } from '../../text/window.ts';
import { theme } from '../../theme.ts';

type Row = { id: string; sign: string; title: string; count: string; indent: number; current: boolean };

type Props = { sections: readonly Section[]; current: Step | undefined; width: number; rows: number };

/** The sections, the one in front opened, each with how far it is. */
export function SectionTree({ sections, current, width, rows }: Props) {
  const glyphs = useGlyphs();
  const all = treeRows(sections, current, glyphs);
  const { from, to } = windowOf(
    all.length,
    Math.max(
      0,
      all.findLastIndex((row) => row.current),
    ),
    rows,
  );
  const cellsOf = (indent: number, count: string) => Math.max(1, width - indent - 3 - count.length);
  // Names that begin alike are told apart.
  const within = all.slice(from, to).filter(({ indent }) => indent > 0);
  const names = shortNames(
    within.map(({ title }) => title),
    cellsOf(2, ''),
    glyphs.more,
  );
  const shown = all
    .slice(from, to)
    .map((row) => (row.indent > 0 ? { ...row, title: names[within.indexOf(row)] ?? '' } : row));
  return (
    <Box flexDirection="column" flexShrink={0} height={rows}>
      {shown.map(({ id, sign, title, count, indent, current: isCurrent }) => (
        <Text key={id} wrap="truncate">
          <Text {...(isCurrent ? theme.focus : {})}>
            {`${' '.repeat(indent)}${sign} ${toWidth(title, cellsOf(indent, count), glyphs.more)}`}
          </Text>
          <Text {...theme.muted}>{` ${count}`}</Text>
        </Text>
      ))}
    </Box>
  );
}

function treeRows(sections: readonly Section[], current: Step | undefined, glyphs: Glyphs): Row[] {
  const way = current === undefined ? [] : wayTo(sections, current.key);
  return sections.flatMap((section): Row[] => {
    const open = way.includes(section);
    const within = open ? section.sections.filter(({ total }) => total > 0) : [];
    return [
      {
        id: section.id,
        sign: open && within.length === 0 ? glyphs.here : signOf(section, glyphs),
        title: section.title,
        count: `${section.answered}/${section.total}`,
        indent: 0,
        current: open,
      },
      ...within.map((part) => ({
        id: part.id,
        sign: way.includes(part) ? glyphs.here : signOf(part, glyphs),
        title: part.title,
        count: '',
        indent: 2,
        current: way.includes(part),
      })),
    ];
  });
}

function signOf({ answered, total }: Section, glyphs: Glyphs): string {
  if (answered === total) return glyphs.done;
  return answered > 0 ? glyphs.begun : glyphs.open;
}
