import { Box, Text } from 'ink';
import type { Scenario } from '../../bank/schema.ts';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { ListRows } from '../components/list-rows.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useList } from '../hooks/use-list.ts';
import { useGlyphs, useWizard } from '../hooks/use-wizard.tsx';
import { nextOfNew } from '../state/begin.ts';
import { type Draft, NO_SCENARIO } from '../state/navigation.ts';
import { toWidth, wrapWithin } from '../text/fit.ts';
import { theme } from '../theme.ts';

type Entry = { id: string; name: string; goal: string; brings: string };

const HEAD_ROWS = 3;
const DETAIL_ROWS = 5;

/** Asks which kind of project it is; what the scenario brings is shown below the list. */
export function NewScenario({ draft }: { draft: Draft }) {
  const wizard = useWizard();
  const { body, width } = useLayout();
  const glyphs = useGlyphs();
  const entries = [...wizard.bank.scenarios.map(entryOf), SOMETHING_ELSE];
  const height = Math.min(entries.length, body - HEAD_ROWS - DETAIL_ROWS);
  const cursor = useList('scenarios', entries.length, height, {
    onTake: (index) => nextOfNew(wizard, { ...draft, scenario: entries[index]?.id ?? NO_SCENARIO }),
  });
  const shown = entries[cursor] ?? SOMETHING_ELSE;
  return (
    <Frame contexts={['list', 'pick', 'global']}>
      <Box flexDirection="column" flexShrink={0} height={HEAD_ROWS} paddingTop={1}>
        <Heading>Which project is it?</Heading>
      </Box>
      <ListRows
        items={entries}
        cursor={cursor}
        height={height}
        keyOf={({ id }) => id}
        role="option"
        say={({ name }) => name}
        render={({ name }, isFocused) => (
          <Text {...(isFocused ? theme.focus : {})}>{toWidth(name, width - 2, glyphs.more)}</Text>
        )}
      />
      <Box flexDirection="column" flexShrink={0} paddingTop={1} paddingLeft={2}>
        {wrapWithin(`Goal: ${shown.goal}`, width - 4, 2, glyphs.more).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {wrapWithin(shown.brings, width - 4, 2, glyphs.more).map((line) => (
          <Text key={line} {...theme.muted}>
            {line}
          </Text>
        ))}
      </Box>
    </Frame>
  );
}

function entryOf({ id, name, goal, systems, dataObjects, flows }: Scenario): Entry {
  const names = systems.map((system) => system.name).join(', ');
  const counts = `${systems.length} systems, ${dataObjects.length} data objects, ${flows.length} flows`;
  return { id, name, goal, brings: `Brings ${counts}: ${names}.` };
}

const SOMETHING_ELSE: Entry = {
  id: NO_SCENARIO,
  name: 'Something else',
  goal: 'yours to say',
  brings: 'Brings nothing: you name the systems, data objects and flows yourself.',
};
