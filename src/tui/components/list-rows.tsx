import { Box, Text, useIsScreenReaderEnabled } from 'ink';
import type { ReactNode } from 'react';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { placed } from '../text/spoken.ts';
import { windowOf } from '../text/window.ts';
import { theme } from '../theme.ts';
import { PartShown } from './part-shown.tsx';

type Props<T> = {
  items: readonly T[];
  /** The item with the mark. */
  cursor: number;
  /** Rows there are for it; one item takes one row. */
  height: number;
  keyOf: (item: T) => string;
  render: (item: T, isFocused: boolean) => ReactNode;
  /** The item in words, for who listens. */
  say: (item: T, isFocused: boolean) => string;
  /** What Enter does with an item: opens it, or takes it. */
  role?: 'button' | 'option';
};

/** The part of a list that fits, with the mark at the cursor and, where more is hidden, how much. */
export function ListRows<T>({ items, cursor, height, keyOf, render, say, role = 'button' }: Props<T>) {
  const glyphs = useGlyphs();
  const cut = items.length > height;
  const isRead = useIsScreenReaderEnabled();
  const { from, to } = windowOf(items.length, cursor, cut ? height - 1 : height);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {items.slice(from, to).map((item, index) => {
        const isFocused = from + index === cursor;
        return (
          <Box
            key={keyOf(item)}
            flexShrink={0}
            height={1}
            aria-role={role}
            aria-state={{ selected: isFocused }}
            {...(isRead && {
              'aria-label': `${say(item, isFocused).replace(/\.$/, '')}${isFocused ? placed(cursor, items.length) : ''}`,
            })}
          >
            <Box width={2} flexShrink={0}>
              <Text {...theme.focus}>{isFocused ? glyphs.pointer : ' '}</Text>
            </Box>
            {render(item, isFocused)}
          </Box>
        );
      })}
      {cut && <PartShown from={from} to={to} of={items.length} />}
    </Box>
  );
}
