import { Box, Text } from 'ink';
import { useState } from 'react';
import { useCommands } from '../hooks/use-keys.tsx';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { lineOf } from '../input/line-editor.ts';
import { type Choices, type Field, holds, toggled } from '../state/entity-form.ts';
import { toWidth, truncate } from '../text/fit.ts';
import { theme } from '../theme.ts';
import { TextField, useLineEditor } from './text-field.tsx';

const LABEL_CELLS = 16;

type Props = { field: Field; value: string; isFocused: boolean; width: number; onChange: (value: string) => void };

/** One line of a form: its label and, with the keys of its kind while it is in focus, its value. */
export function FormField({ field, value, isFocused, width, onChange }: Props) {
  const glyphs = useGlyphs();
  const cells = width - LABEL_CELLS - 4;
  return (
    <Box flexShrink={0} height={1}>
      <Text {...(isFocused ? theme.focus : theme.muted)}>
        {`${isFocused ? glyphs.pointer : ' '} ${toWidth(field.label, LABEL_CELLS)}`}
      </Text>
      {field.kind === 'text' && isFocused && (
        <TextValue value={value} width={cells} placeholder={field.placeholder} onChange={onChange} />
      )}
      {field.kind === 'text' && !isFocused && (
        <TextField line={lineOf(value || (field.placeholder ?? ''))} width={cells} isActive={false} />
      )}
      {field.kind === 'one' && (
        <OneValue choices={field.choices} value={value} isFocused={isFocused} cells={cells} onChange={onChange} />
      )}
      {field.kind === 'many' && (
        <ManyValue choices={field.choices} value={value} isFocused={isFocused} cells={cells} onChange={onChange} />
      )}
    </Box>
  );
}

type TextProps = {
  value: string;
  width: number;
  placeholder: string | undefined;
  onChange: (value: string) => void;
};

function TextValue({ value, width, placeholder, onChange }: TextProps) {
  const line = useLineEditor(value, { onChange });
  return <TextField line={line} width={width} {...(placeholder !== undefined && { placeholder: ` ${placeholder}` })} />;
}

type ChoiceProps = {
  choices: Choices;
  value: string;
  isFocused: boolean;
  cells: number;
  onChange: (value: string) => void;
};

/** One of several, changed with the arrows; both ends join, since the list is not in sight. */
function OneValue({ choices, value, isFocused, cells, onChange }: ChoiceProps) {
  const glyphs = useGlyphs();
  const at = choices.findIndex((one) => one.value === value);
  const turn = (by: number) => () => {
    const next = choices[(at + by + choices.length) % choices.length];
    if (next !== undefined) onChange(next.value);
  };
  useCommands('form', { 'next-value': turn(1), 'previous-value': turn(-1) }, isFocused && choices.length > 0);
  const shown = choices[at]?.text ?? (value || 'none to choose from');
  if (!isFocused) return <Text wrap="truncate">{truncate(shown, cells, glyphs.more)}</Text>;
  return (
    <Text wrap="truncate">
      <Text {...theme.muted}>{`${glyphs.left} `}</Text>
      <Text {...theme.focus}>{truncate(shown, cells - 16, glyphs.more)}</Text>
      <Text {...theme.muted}>{` ${glyphs.right}  ${at + 1}/${choices.length}`}</Text>
    </Text>
  );
}

/** Several of many: the arrows look at one after the other, space takes it in or out. */
function ManyValue({ choices, value, isFocused, cells, onChange }: ChoiceProps) {
  const glyphs = useGlyphs();
  const [at, setAt] = useState(0);
  const looked = choices[at];
  useCommands(
    'form',
    {
      'next-value': () => setAt((now) => (now + 1) % choices.length),
      'previous-value': () => setAt((now) => (now - 1 + choices.length) % choices.length),
      'toggle-value': () => looked && onChange(toggled(value, looked.value)),
    },
    isFocused && choices.length > 0,
  );
  const names = choices.filter((one) => holds(value, one.value)).map(({ text }) => text);
  const taken = names.join(', ') || 'nothing yet';
  if (!isFocused || looked === undefined) return <Text wrap="truncate">{truncate(taken, cells, glyphs.more)}</Text>;
  const mark = holds(value, looked.value) ? glyphs.done : ' ';
  const part = `${glyphs.left} [${mark}] ${looked.text} ${glyphs.right}`;
  return (
    <Text wrap="truncate">
      <Text {...theme.focus}>{part}</Text>
      <Text {...theme.muted}>{`  ${truncate(taken, Math.max(8, cells - part.length - 2), glyphs.more)}`}</Text>
    </Text>
  );
}
