import { Box, Text, useIsScreenReaderEnabled } from 'ink';
import { type Colour, cellColour } from '../../../analysis/risks/colour.ts';
import type { Risk } from '../../../analysis/schema.ts';
import type { Bank } from '../../../bank/bank.ts';
import type { Glyphs } from '../../glyphs.ts';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import { counted } from '../../text/numbers.ts';
import { theme } from '../../theme.ts';

const LEVELS = [1, 2, 3, 4, 5] as const;
/** Cells of the words at the left, and of a field. */
const LABEL_CELLS = 10;
const FIELD_CELLS = 5;
export const GRID_CELLS = LABEL_CELLS + LEVELS.length * FIELD_CELLS;
/** A row for each level of likelihood, one of impacts, one of words. */
export const GRID_ROWS = LEVELS.length + 2;

/** How many risks stand in a field, whether the one with the mark does, and what colour the field has. */
export type Field = { likelihood: number; impact: number; count: number; isHere: boolean; colour: Colour };

/** The fields of the grid, the likeliest row first. */
export function fieldsOf(risks: readonly Risk[], here: Risk | undefined, scoring: Bank['scoring']['risk']): Field[][] {
  const isAt = (likelihood: number, impact: number) => (risk: Risk) =>
    risk.level.likelihood === likelihood && risk.level.impact === impact;
  return LEVELS.toReversed().map((likelihood) =>
    LEVELS.map((impact) => ({
      likelihood,
      impact,
      count: risks.filter(isAt(likelihood, impact)).length,
      isHere: here !== undefined && isAt(likelihood, impact)(here),
      colour: cellColour(likelihood, impact, scoring),
    })),
  );
}

type Props = { risks: readonly Risk[]; here: Risk | undefined; scoring: Bank['scoring']['risk'] };

/** How likely by how bad: where the risks stand, the one with the mark in brackets. */
export function RiskGrid({ risks, here, scoring }: Props) {
  const rows = fieldsOf(risks, here, scoring);
  if (useIsScreenReaderEnabled()) return <ReadGrid fields={rows.flat()} />;
  return (
    <Box flexDirection="column" flexShrink={0} width={GRID_CELLS}>
      {rows.map((fields, at) => (
        <Text key={fields[0]?.likelihood} wrap="truncate">
          <Text {...theme.muted}>{`${at === 0 ? 'likely' : ''}`.padEnd(LABEL_CELLS - 2)}</Text>
          <Text {...theme.muted}>{`${fields[0]?.likelihood} `}</Text>
          {fields.map((field) => (
            <FieldShown key={field.impact} field={field} />
          ))}
        </Text>
      ))}
      <Text {...theme.muted} wrap="truncate">
        {' '.repeat(LABEL_CELLS)}
        {LEVELS.map((level) => `  ${level}`.padEnd(FIELD_CELLS)).join('')}
      </Text>
      <Text {...theme.muted} wrap="truncate">
        {`${'with those watched'.padEnd(GRID_CELLS - 5)}bad`}
      </Text>
    </Box>
  );
}

function FieldShown({ field }: { field: Field }) {
  const { colour, count, isHere } = field;
  const sign = signOf(colour, useGlyphs());
  const text = count === 0 ? ` ${sign} ` : `${sign}${String(count).padStart(2)}`;
  const tone = isHere ? theme.focus : count === 0 ? theme.muted : toneOf(colour);
  return <Text {...tone}>{isHere ? `[${text}]` : ` ${text} `}</Text>;
}

/** The colour of a field as a sign: nothing is told by colour alone. */
function signOf(colour: Colour, glyphs: Glyphs): string {
  if (colour === 'green') return glyphs.open;
  return colour === 'red' ? glyphs.danger : glyphs.watch;
}

function toneOf(colour: Colour) {
  if (colour === 'green') return {};
  return colour === 'red' ? theme.danger : theme.watch;
}

function ReadGrid({ fields }: { fields: readonly Field[] }) {
  return (
    <Box flexDirection="column">
      {fields
        .filter(({ count }) => count > 0)
        .map(({ likelihood, impact, count, colour, isHere }) => (
          <Text key={`${likelihood} ${impact}`}>
            {`likelihood ${likelihood} of 5, impact ${impact} of 5, ${colour}: ${counted(count, 'risk')}${isHere ? ', the one with the mark too' : ''}`}
          </Text>
        ))}
    </Box>
  );
}
