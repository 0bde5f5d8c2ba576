import { Text } from 'ink';
import { KeyLevel, useCommands } from '../../hooks/use-keys.tsx';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useWizard } from '../../hooks/use-wizard.tsx';
import { type NextVerdict, pathsTo } from '../../state/figures.ts';
import { theme } from '../../theme.ts';
import { Entries, useEntries } from './entries.tsx';
import type { Page } from './page.ts';
import { pathPage } from './path-page.ts';
import { useQuestion } from './use-question.ts';

type Props = { page: Page; level: NextVerdict; rows: number };

/** In front of the plan: the cheapest way to a verdict, which takes a moment to find. */
export function CheapestPath(props: Props) {
  return (
    <KeyLevel level="dialog">
      <Found {...props} />
    </KeyLevel>
  );
}

function Found({ page, level, rows }: Props) {
  const wizard = useWizard();
  const path = useRemembered(pathsTo[level]);
  const entries = path === undefined ? [] : pathPage(page, path);
  const focused = useEntries('path', entries, rows);
  useQuestion(focused?.question);
  useCommands('dialog', { cancel: () => wizard.dispatch({ type: 'close-dialog' }) });
  if (path === undefined) return <Text {...theme.muted}>Searching for the cheapest way ...</Text>;
  return <Entries entries={entries} focused={focused} width={page.width} rows={rows} />;
}
