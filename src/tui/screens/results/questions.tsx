import { Text } from 'ink';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { knowersOf } from '../../state/figures.ts';
import { theme } from '../../theme.ts';
import { EntryPage } from './entry-page.tsx';
import type { Page } from './page.ts';
import { questionsPage } from './questions-page.ts';

/** The questions to ask; who is worth asking first is found by trying each answer. */
export function Questions({ page, rows }: { page: Page; rows: number }) {
  const knowers = useRemembered(knowersOf);
  if (knowers === undefined) return <Text {...theme.muted}>Calculating ...</Text>;
  return <EntryPage name="questions" entries={questionsPage(page, knowers)} width={page.width} rows={rows} />;
}
