import { Box, Text } from 'ink';
import { useGlyphs, useOpenSession } from '../../hooks/use-wizard.tsx';
import type { ExportShape } from '../../options.ts';
import { toWidth, truncate } from '../../text/fit.ts';
import { theme } from '../../theme.ts';
import { readers } from './formats.ts';

const NAME_CELLS = 10;

type Props = { shape: ExportShape; isLocked: boolean; width: number; isLow: boolean };

/** What the report will hold, each with the key that changes it; in one line where rows are few. */
export function ShapeLines({ shape, isLocked, width, isLow }: Props) {
  const glyphs = useGlyphs();
  const { systems } = useOpenSession().session.assessment;
  const reader = readers(systems).find(({ id }) => id === (shape.reader ?? ''))?.name ?? shape.reader ?? '';
  const rows = [
    { key: 'f', name: 'For', text: reader },
    { key: 'n', name: 'Names', text: shape.redact ? 'roles in their place' : 'as they are' },
    { key: 's', name: 'Since', text: shape.since === undefined ? 'compared with nothing' : `since ${shape.since}` },
    {
      key: 'p',
      name: 'Lock',
      text: isLocked ? 'with a passphrase, as files that end in .age' : 'none: whoever has a file can read it',
    },
  ];
  if (isLow) {
    const [who = ''] = reader.split(':');
    const short = [
      `f ${who}`,
      shape.redact ? 'n roles' : 'n real names',
      shape.since === undefined ? 's not compared' : `s since ${shape.since}`,
      isLocked ? 'p locked' : 'p lock off',
    ];
    return (
      <Text {...theme.muted} wrap="truncate">
        {truncate(short.join(` ${glyphs.bullet} `), width, glyphs.more)}
      </Text>
    );
  }
  return (
    <Box flexDirection="column" flexShrink={0} paddingTop={1}>
      {rows.map(({ key, name, text }) => (
        <Text key={key} wrap="truncate" aria-label={`${name}: ${text}, key ${key}`}>
          {'  '}
          <Text {...theme.key}>{`${key}  `}</Text>
          <Text {...theme.muted}>{toWidth(name, NAME_CELLS)}</Text>
          {truncate(text, width - NAME_CELLS - 5, glyphs.more)}
        </Text>
      ))}
    </Box>
  );
}
