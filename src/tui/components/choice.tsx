import { Box, Text, useIsScreenReaderEnabled } from 'ink';
import SelectInput from 'ink-select-input';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { spoken, together } from '../text/spoken.ts';
import { theme } from '../theme.ts';

export type Option<V extends string> = {
  value: V;
  /** What is pressed to take it at once, where there is such a key. */
  digit?: string;
  /** The text, in the lines it is drawn in. */
  lines: readonly string[];
  /** A sign at the end, as for the answer that was given. */
  remark?: string;
  /** What else can be done, drawn behind: the key, the words, and the words where it is read out. */
  aside?: { key: string; text: string; say: string };
  /** A row of air behind it. */
  gap?: true;
};

type Props<V extends string> = {
  /** Another name is another choice: the mark begins anew. */
  name: string;
  options: readonly Option<V>[];
  /** Where the mark stands at first. */
  start: V | undefined;
  onTake: (value: V) => void;
};

/**
 * One of a few, by ink-select-input behind the key gate. It serves where all options are in sight; long lists use
 * `useList`, since ink-select-input turns a long list round instead of scrolling it and knows no page or end keys.
 * Digits come here only where no command of the screen takes them first.
 */
export function Choice<V extends string>({ name, options, start, onTake }: Props<V>) {
  const items = options.map((option) => ({ ...option, key: option.value, label: option.lines.join(' ') }));
  const initial = options.findIndex(({ value }) => value === start);
  return (
    <SelectInput
      key={name}
      items={items}
      initialIndex={Math.max(0, initial)}
      onSelect={({ value }) => onTake(value)}
      indicatorComponent={Indicator}
      itemComponent={Item}
    />
  );
}

function Indicator({ isSelected = false }: { isSelected?: boolean }) {
  const glyphs = useGlyphs();
  return (
    <Box flexShrink={0} width={2} aria-hidden>
      <Text {...theme.focus}>{isSelected ? glyphs.pointer : ' '}</Text>
    </Box>
  );
}

type ItemProps = { isSelected?: boolean; label: string } & Partial<Omit<Option<string>, 'value'>>;

/** Cells between an option and what is drawn behind it. */
const ASIDE = ' '.repeat(10);

/** ink-select-input hands on whatever else an item has, though its types only speak of the label. */
function Item({ isSelected = false, label, digit, remark, aside, gap, lines = [label] }: ItemProps) {
  const isRead = useIsScreenReaderEnabled();
  if (isRead) {
    return (
      <Box flexDirection="column">
        <Box
          aria-role="option"
          aria-state={{ selected: isSelected }}
          aria-label={together([together([digit, together(lines.map(spoken), '. ')], ': '), remark])}
        />
        {aside !== undefined && <Box aria-role="option" aria-label={`${aside.key}: ${aside.say}`} />}
      </Box>
    );
  }
  return (
    <Box flexDirection="column" flexShrink={0} marginBottom={gap === undefined ? 0 : 1}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have no other identity
        <Text key={index} wrap="truncate">
          {digit !== undefined && (
            <Text {...(isSelected ? theme.focus : theme.key)}>{index === 0 ? `${digit}  ` : '   '}</Text>
          )}
          <Text {...(isSelected ? theme.focus : {})}>{line}</Text>
          {index === lines.length - 1 && remark !== undefined && <Text {...theme.accent}>{`  ${remark}`}</Text>}
          {index === lines.length - 1 && aside !== undefined && (
            <Text {...theme.muted}>{`${ASIDE}${aside.key}  ${aside.text}`}</Text>
          )}
        </Text>
      ))}
    </Box>
  );
}
