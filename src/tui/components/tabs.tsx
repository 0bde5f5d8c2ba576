import { Text } from 'ink';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { widthOf } from '../text/fit.ts';
import { tabsInSight } from '../text/tab-window.ts';
import { theme } from '../theme.ts';

type Props<T extends string> = {
  tabs: readonly { id: T; title: string }[];
  current: T;
  onTurn: (tab: T) => void;
  isActive?: boolean;
};

/** The names of parallel pages; the one in front stands in brackets. Tab and the arrows turn over; both ends join. */
export function Tabs<T extends string>({ tabs, current, onTurn, isActive = true }: Props<T>) {
  const { width } = useLayout();
  const glyphs = useGlyphs();
  const at = tabs.findIndex(({ id }) => id === current);
  const turn = (by: 1 | -1) => {
    const to = tabs[(at + by + tabs.length) % tabs.length];
    if (to !== undefined) onTurn(to.id);
  };
  useCommands('tabs', { 'next-tab': () => turn(1), 'previous-tab': () => turn(-1) }, isActive);
  const titles = tabs.map(({ title }) => title);
  const place = `${at + 1}/${tabs.length}`;
  const all = titles.reduce((cells, title) => cells + widthOf(title) + 2, 0) <= width;
  // What is cut off is told by a sign on its side, and by the number of the tab.
  const { from, to } = tabsInSight(titles, at, all ? width : width - place.length - 4);
  return (
    <Text wrap="truncate" aria-label={`tab: (selected) ${titles[at] ?? ''}, ${at + 1} of ${tabs.length}`}>
      {from > 0 && <Text {...theme.muted}>{glyphs.more}</Text>}
      {tabs
        .slice(from, to)
        .map(({ id, title }) =>
          id === current ? (
            <Text key={id} {...theme.focus}>{`[${title}]`}</Text>
          ) : (
            <Text key={id} {...theme.muted}>{` ${title} `}</Text>
          ),
        )}
      {to < tabs.length && <Text {...theme.muted}>{glyphs.more}</Text>}
      {!all && <Text {...theme.muted}>{` ${place}`}</Text>}
    </Text>
  );
}
