import { Box, Text } from 'ink';
import { type ReactNode, useReducer } from 'react';
import { useCommands, useKeys } from '../hooks/use-keys.tsx';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { formStart, reduceForm } from '../state/form.ts';
import type { Faults, Form as FormData, Values } from '../state/forms/field.ts';
import { wrapWithin } from '../text/fit.ts';
import { withDays } from '../text/locale.ts';
import { windowOf } from '../text/window.ts';
import { theme } from '../theme.ts';
import { FormField, LABEL_CELLS } from './form-field.tsx';
import { Heading } from './heading.tsx';
import { PartShown } from './part-shown.tsx';

type Props = {
  form: FormData;
  /** The field that the mark begins at. */
  at?: string | undefined;
  width: number;
  rows: number;
  /** Told of what stands in the fields, whenever that changes. */
  onChange?: (values: Values) => void;
  /** Keeps it, or says what is wrong with which field. */
  onKeep: (values: Values) => Faults;
  onCancel: () => void;
};

const KEEP_HINT = 'Enter keeps what stands here; esc leaves everything as it was.';
/** Lines of a hint, and of what is wrong with a field, at most. */
const HINT_ROWS = 2;
const FAULT_ROWS = 3;
/** Rows from which there is room for an empty one below the title. */
const ROOMY = 16;
/** And above it, as on other screens. */
const AIRY = 20;

type Row = { id: string; field?: number; content: ReactNode };

/** Any form: the part that fits of its fields in groups, what is wrong below a field, and a hint for the one in focus. */
export function Form({ form, at, width, rows, onChange, onKeep, onCancel }: Props) {
  const { title, fields } = form;
  const glyphs = useGlyphs();
  const [state, dispatch] = useReducer(reduceForm, { fields, at }, formStart);
  const { values, focus, faults } = state;
  const onKeepLine = focus === fields.length;
  const keep = () => {
    const found = onKeep(values);
    const first = fields.findIndex(({ name }) => found[name] !== undefined);
    if (Object.keys(found).length > 0) dispatch({ type: 'refuse', faults: found, focus: first });
  };
  // First, since Enter leads to the next line elsewhere.
  useCommands('text', { accept: keep }, onKeepLine);
  useCommands('form', {
    accept: keep,
    'next-field': () => dispatch({ type: 'move-focus', by: 1, last: fields.length }),
    'previous-field': () => dispatch({ type: 'move-focus', by: -1, last: fields.length }),
  });
  useCommands('dialog', { cancel: onCancel });
  const takesNoLetters = onKeepLine || fields[focus]?.kind === 'fixed';
  // A letter pressed too late, as q, must not close the program and the form with it.
  useKeys(({ text, chord }) => text !== '' && chord !== '?' && chord !== 'paste', takesNoLetters);

  const hint = withDays(fields[focus]?.hint ?? KEEP_HINT);
  const hints = wrapWithin(hint, width, HINT_ROWS, glyphs.more);
  const above = rows >= AIRY ? 1 : 0;
  const head = above + (rows >= ROOMY ? 2 : 1);
  const room = rows - head - HINT_ROWS - 1;
  const all: Row[] = [
    ...fields.flatMap((field, index): Row[] => [
      ...(field.group === undefined || index === 0
        ? []
        : [
            { id: `${field.name} gap`, content: <Text> </Text> },
            {
              id: `${field.name} group`,
              content: <Text {...theme.strong} aria-label={`heading: ${field.group}`}>{`  ${field.group}`}</Text>,
            },
          ]),
      {
        id: field.name,
        field: index,
        content: (
          <FormField
            field={field}
            value={values[field.name] ?? ''}
            isFocused={index === focus}
            width={width}
            onChange={(value) => {
              dispatch({ type: 'set-value', field: field.name, value });
              onChange?.({ ...values, [field.name]: value });
            }}
          />
        ),
      },
      ...faultRows(field.name, faults[field.name], width, glyphs),
    ]),
    { id: 'keep gap', content: <Text> </Text> },
    {
      id: 'keep',
      field: fields.length,
      content: (
        <Box aria-role="button" aria-state={{ selected: onKeepLine }}>
          <Text {...(onKeepLine ? theme.focus : {})} aria-label="Keep">
            {`${onKeepLine ? glyphs.pointer : ' '} Keep`}
          </Text>
        </Box>
      ),
    },
  ];
  const cursor = all.findIndex((row) => row.field === focus);
  const { from, to } = windowOf(all.length, cursor, Math.max(3, all.length > room ? room - 1 : room));
  return (
    <Box flexDirection="column" flexShrink={0} height={rows}>
      {above > 0 && <Text> </Text>}
      <Heading>{title}</Heading>
      {rows >= ROOMY && <Text> </Text>}
      {all.slice(from, to).map(({ id, content }) => (
        <Box key={id} flexShrink={0} height={1}>
          {content}
        </Box>
      ))}
      {to - from < all.length && <PartShown from={from} to={to} of={all.length} />}
      <Box flexGrow={1} />
      {hints.map((line) => (
        <Text key={line} {...theme.muted}>
          {line}
        </Text>
      ))}
    </Box>
  );
}

/** What is wrong, below the value that it is about. */
function faultRows(
  name: string,
  fault: string | undefined,
  width: number,
  { flag, more }: { flag: string; more: string },
): Row[] {
  if (fault === undefined) return [];
  const lines = wrapWithin(`${flag} ${fault}`, width - LABEL_CELLS, FAULT_ROWS, more);
  return lines.map((line, index) => ({
    id: `${name} fault ${index}`,
    content: (
      <Text {...theme.danger} aria-label={index === 0 ? `problem: ${fault}` : line}>
        {' '.repeat(LABEL_CELLS) + line}
      </Text>
    ),
  }));
}
