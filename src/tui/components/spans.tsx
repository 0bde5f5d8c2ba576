import { Text, useIsScreenReaderEnabled } from 'ink';
import { type Line, plain } from '../text/span.ts';
import { spoken } from '../text/spoken.ts';
import { theme } from '../theme.ts';

/** One row. With the mark on it, what has no meaning of its own stands out. */
export function Spans({ line, isFocused = false }: { line: Line; isFocused?: boolean }) {
  if (useIsScreenReaderEnabled()) return <Text>{spoken(plain(...line)) || ' '}</Text>;
  return (
    <Text wrap="truncate">
      {line.map((span, index) =>
        typeof span === 'string' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other identity
          <Text key={index} {...(isFocused ? theme.focus : {})}>
            {span}
          </Text>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other identity
          <Text key={index} {...theme[span.tone]} {...(span.inverse && { inverse: true })}>
            {span.text}
          </Text>
        ),
      )}
    </Text>
  );
}
