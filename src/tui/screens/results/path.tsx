import { Text } from 'ink';
import { useMemo } from 'react';
import type { NextVerdict, Path } from '../../../analysis/path/schema.ts';
import { KeyLevel, useCommands } from '../../hooks/use-keys.tsx';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import { type Apart, pathsTo } from '../../state/figures.ts';
import { plain } from '../../text/span.ts';
import { theme } from '../../theme.ts';
import { ScreenGlossary } from '../glossary.tsx';
import { Entries, useEntries } from './entries.tsx';
import type { Entry } from './entry.ts';
import type { Page } from './page.ts';
import { pathPage } from './path-page.ts';
import { useQuestion } from './use-question.ts';

type Props = { page: Page; level: NextVerdict; rows: number };

/** In front of the plan: the cheapest way to a verdict, which takes a moment to find, or the terms that stand there. */
export function CheapestPath({ page, level, rows }: Props) {
  const { dialog } = useWizardState().navigation;
  const { findPath } = useWizard().services;
  const apart = useMemo(
    (): Apart<Path> | undefined => findPath && ((...of) => findPath(level, ...of)),
    [findPath, level],
  );
  const path = useRemembered(pathsTo[level], apart);
  const entries = path === undefined ? [] : pathPage(page, path);
  if (dialog?.kind === 'glossary') {
    const said = entries.flatMap(({ lines }) => lines.map((line) => plain(...line))).join(' ');
    return <ScreenGlossary name="path" said={said} width={page.width} rows={rows} />;
  }
  return (
    <KeyLevel level="dialog">
      <Way entries={entries} isFound={path !== undefined} width={page.width} rows={rows} />
    </KeyLevel>
  );
}

type WayProps = { entries: readonly Entry[]; isFound: boolean; width: number; rows: number };

function Way({ entries, isFound, width, rows }: WayProps) {
  const wizard = useWizard();
  const focused = useEntries('path', entries, rows);
  useQuestion(focused?.question);
  useCommands('reasons', {
    glossary: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary', behind: { kind: 'path' } } }),
  });
  useCommands('overlay', { close: () => wizard.dispatch({ type: 'close-dialog' }) });
  if (!isFound) return <Text {...theme.muted}>Searching for the cheapest way ...</Text>;
  return <Entries entries={entries} focused={focused} width={width} rows={rows} />;
}
