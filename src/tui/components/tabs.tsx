import { Text } from 'ink';
import { useCommands } from '../hooks/use-keys.tsx';
import { theme } from '../theme.ts';

type Props<T extends string> = {
  tabs: readonly { id: T; title: string }[];
  current: T;
  onTurn: (tab: T) => void;
  isActive?: boolean;
};

/** The names of parallel pages; the one in front stands in brackets. Tab and the arrows turn over, stopping at the ends. */
export function Tabs<T extends string>({ tabs, current, onTurn, isActive = true }: Props<T>) {
  const at = tabs.findIndex(({ id }) => id === current);
  const turn = (by: 1 | -1, round: boolean) => {
    const to = tabs[at + by] ?? (round ? tabs[0] : undefined);
    if (to !== undefined) onTurn(to.id);
  };
  useCommands('tabs', { 'next-tab': () => turn(1, true), 'previous-tab': () => turn(-1, false) }, isActive);
  return (
    <Text wrap="truncate">
      {tabs.map(({ id, title }, index) => (
        <Text key={id}>
          {index > 0 && '  '}
          {id === current ? <Text {...theme.focus}>{`[${title}]`}</Text> : <Text {...theme.muted}>{` ${title} `}</Text>}
        </Text>
      ))}
    </Text>
  );
}
