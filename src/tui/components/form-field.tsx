import { Box, Text } from 'ink';
import { useState } from 'react';
import { useCommands, useKeys } from '../hooks/use-keys.tsx';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { lineOf } from '../input/line-editor.ts';
import { type Choices, choicesOf, type Field, holds, toggled } from '../state/forms/field.ts';
import { completion } from '../state/forms/offers.ts';
import { toWidth, truncate, widthOf } from '../text/fit.ts';
import { placed, together } from '../text/spoken.ts';
import { theme } from '../theme.ts';
import { TextField, useLineEditor } from './text-field.tsx';

/** Cells before the value: the mark, the label and a space. */
export const LABEL_CELLS = 22;

type Props = { field: Field; value: string; isFocused: boolean; width: number; onChange: (value: string) => void };

/** One line of a form: its label and, with the keys of its kind while it is in focus, its value. */
export function FormField({ field, value, isFocused, width, onChange }: Props) {
  const glyphs = useGlyphs();
  const shared = { value, isFocused, cells: width - LABEL_CELLS, onChange };
  return (
    <Box flexShrink={0} height={1} {...roleOf(field)} aria-state={{ selected: isFocused }}>
      <Text aria-label={`${field.label}:`} {...(isFocused ? theme.focus : theme.muted)}>
        {`${isFocused ? glyphs.pointer : ' '} ${toWidth(field.label, LABEL_CELLS - 3, glyphs.more)} `}
      </Text>
      <Value field={field} {...shared} />
    </Box>
  );
}

type ValueProps = { value: string; isFocused: boolean; cells: number; onChange: (value: string) => void };

function Value({ field, ...props }: ValueProps & { field: Field }) {
  switch (field.kind) {
    case 'one':
    case 'yes-no':
      return <OneValue choices={choicesOf(field)} {...props} />;
    case 'many':
      return <ManyValue choices={field.choices} {...props} />;
    case 'fixed':
      return <RestingText field={field} {...props} />;
    case 'text':
    case 'person':
    case 'number':
    case 'date':
    case 'list':
      return props.isFocused ? <EditedText field={field} {...props} /> : <RestingText field={field} {...props} />;
  }
}

const ROLES: Partial<Record<Field['kind'], 'combobox' | 'listbox' | 'textbox'>> = {
  one: 'combobox',
  'yes-no': 'combobox',
  many: 'listbox',
  text: 'textbox',
  person: 'textbox',
  number: 'textbox',
  date: 'textbox',
  list: 'textbox',
};

/** What a screen reader calls it; what cannot be changed has no role. */
function roleOf({ kind }: Field) {
  const role = ROLES[kind];
  return role && { 'aria-role': role };
}

/** Somebody who is not entered yet will be. */
function remarkOf(field: Field, value: string): string {
  if (field.kind !== 'person' || value.trim() === '' || value === field.value) return '';
  return field.offers.some((name) => name.toLowerCase() === value.trim().toLowerCase()) ? '' : '  (new)';
}

function placeholderOf(field: Field): string {
  return (field.kind === 'text' || field.kind === 'number' ? field.placeholder : undefined) ?? '';
}

function RestingText({ field, value, cells }: ValueProps & { field: Field }) {
  const placeholder = placeholderOf(field);
  if (value === '') {
    return (
      <Text {...theme.muted} aria-label={placeholder || 'empty'}>
        {truncate(placeholder, cells)}
      </Text>
    );
  }
  return <TextField line={lineOf(value + remarkOf(field, value))} width={cells} isActive={false} />;
}

function EditedText({ field, value, cells, onChange }: ValueProps & { field: Field }) {
  const offers = field.kind === 'text' || field.kind === 'person' ? field.offers : undefined;
  const complete = offers === undefined ? undefined : (text: string) => completion(offers, text);
  // A figure is written anew more often than mended.
  const isOffered = field.kind === 'number' || field.kind === 'date';
  const line = useLineEditor(value, { isOffered, onChange, complete });
  const next = complete?.(value);
  const begins = value !== '' && next?.toLowerCase().startsWith(value.toLowerCase());
  const ghost = begins ? (next ?? '').slice(value.length) : remarkOf(field, value);
  const placeholder = placeholderOf(field);
  return <TextField line={line} width={cells} placeholder={` ${placeholder}`} ghost={ghost} />;
}

/** The number of the next choice that begins with a letter, from one on, going round. */
function nextWith(choices: Choices, letter: string, from: number): number | undefined {
  const wanted = letter.toLowerCase();
  const order = choices.map((_, index) => (from + 1 + index) % choices.length);
  return order.find((index) => choices[index]?.text.toLowerCase().startsWith(wanted));
}

/** Letters look for a choice; in a form no letter means anything else. */
function useLetters(choices: Choices, at: number, isActive: boolean, onFind: (at: number) => void): void {
  useKeys(({ chord, text }) => {
    if (text === '' || chord === 'paste' || chord === 'space' || chord === '?') return false;
    const found = nextWith(choices, text, at);
    if (found !== undefined) onFind(found);
    return true;
  }, isActive);
}

/** One of several, changed with the arrows; both ends join, since the list is not in sight. */
function OneValue({ choices, value, isFocused, cells, onChange }: ValueProps & { choices: Choices }) {
  const glyphs = useGlyphs();
  const at = choices.findIndex((one) => one.value === value);
  const take = (index: number) => {
    const next = choices[(index + choices.length) % choices.length];
    if (next !== undefined) onChange(next.value);
  };
  const isActive = isFocused && choices.length > 0;
  useCommands('form', { 'next-value': () => take(at + 1), 'previous-value': () => take(at - 1) }, isActive);
  useLetters(choices, at, isFocused, take);
  const shown = choices[at]?.text ?? (value || 'none to choose from');
  if (!isFocused) {
    const look = value === '' ? theme.muted : {};
    return (
      <Text wrap="truncate" {...look}>
        {truncate(shown, cells, glyphs.more)}
      </Text>
    );
  }
  const place = choices.length === 0 ? '' : `  ${at + 1}/${choices.length}`;
  return (
    <Text wrap="truncate" aria-label={`${shown}${choices.length === 0 ? '' : placed(at, choices.length)}`}>
      <Text {...theme.muted}>{`${glyphs.left} `}</Text>
      <Text {...theme.focus}>{truncate(shown, cells - place.length - 6, glyphs.more)}</Text>
      <Text {...theme.muted}>{` ${glyphs.right}${place}`}</Text>
    </Text>
  );
}

/** Several of many: the arrows look at one after the other, space takes it in or out. */
function ManyValue({ choices, value, isFocused, cells, onChange }: ValueProps & { choices: Choices }) {
  const glyphs = useGlyphs();
  const [at, setAt] = useState(0);
  const looked = choices[at];
  const turn = (by: number) => () => setAt((now) => (now + by + choices.length) % choices.length);
  const isActive = isFocused && choices.length > 0;
  useCommands(
    'form',
    {
      'next-value': turn(1),
      'previous-value': turn(-1),
      'toggle-value': () => looked && onChange(toggled(value, looked.value)),
    },
    isActive,
  );
  useLetters(choices, at, isFocused, setAt);
  const names = choices.filter((one) => holds(value, one.value)).map(({ text }) => text);
  const taken = names.join(', ') || (choices.length === 0 ? 'none to choose from' : 'nothing yet');
  const count = together([`${names.length} of ${choices.length} selected`, names.join(', ')], ': ');
  if (!isFocused || looked === undefined) {
    const look = names.length === 0 ? theme.muted : {};
    return (
      <Text wrap="truncate" {...look} aria-label={count}>
        {truncate(taken, cells, glyphs.more)}
      </Text>
    );
  }
  const box = `checkbox: ${holds(value, looked.value) ? '(checked) ' : ''}${looked.text}${placed(at, choices.length)}`;
  const mark = holds(value, looked.value) ? glyphs.done : ' ';
  const part = `${glyphs.left} [${mark}] ${truncate(looked.text, Math.max(8, cells - 20), glyphs.more)} ${glyphs.right}`;
  return (
    <Text wrap="truncate" aria-label={`${count}; ${box}`}>
      <Text {...theme.focus}>{part}</Text>
      <Text {...theme.muted}>{`  ${truncate(taken, Math.max(0, cells - widthOf(part) - 2), glyphs.more)}`}</Text>
    </Text>
  );
}
