import { Text } from 'ink';
import { useMemo } from 'react';
import { useLoaded } from '../../../hooks/use-loaded.ts';
import { useWizard } from '../../../hooks/use-wizard.tsx';
import { theme } from '../../../theme.ts';
import { type Entry, gap, said } from '../entry.ts';
import { EntryPage } from '../entry-page.tsx';
import type { Page } from '../page.ts';
import { passageEntries } from './passage-entries.ts';

type Props = { page: Page; chapter: string | undefined; rows: number };

/** The report to be read here: its chapters, or one of them. */
export function Report({ page, chapter, rows }: Props) {
  const { chapters } = useWizard().services;
  const { value: all, fault } = useLoaded(chapters);
  if (chapters === undefined) return <Text {...theme.muted}>The report cannot be read here; x writes it.</Text>;
  if (fault !== undefined) return <Text {...theme.danger}>{fault}</Text>;
  if (all === undefined) return <Text {...theme.muted}>Opening the report ...</Text>;
  const open = all.find(({ anchor }) => anchor === chapter);
  if (open !== undefined) return <Chapter page={page} chapter={open} rows={rows} />;
  const entries = all.map(
    ({ anchor, title }, at): Entry => ({
      id: anchor,
      lines: [[{ text: `${String(at + 1).padStart(2)}  `, tone: 'muted' }, title]],
      place: { screen: 'results', tab: 'report', chapter: anchor },
    }),
  );
  return <EntryPage name="report" entries={entries} width={page.width} rows={rows} />;
}

type ChapterProps = { page: Page; chapter: { anchor: string; title: string }; rows: number };

function Chapter({ page, chapter: { anchor, title }, rows }: ChapterProps) {
  const { assessment, analysis, width } = page;
  const { readChapter } = useWizard().services;
  const load = useMemo(
    () => readChapter && ((signal: AbortSignal) => readChapter(anchor, assessment, analysis, signal)),
    [readChapter, anchor, assessment, analysis],
  );
  const { value: passages, fault } = useLoaded(load);
  const entries = useMemo(
    () => [
      { ...said('title', title, width, { tone: 'title' }), still: true as const, heading: true as const },
      gap('title'),
      ...(passages?.length === 0
        ? [said('none', 'Nothing can be said here yet: the answers and facts that it follows from are missing.', width)]
        : passageEntries(passages ?? [], width)),
    ],
    [title, passages, width],
  );
  if (fault !== undefined) return <Text {...theme.danger}>{fault}</Text>;
  if (passages === undefined) return <Text {...theme.muted}>Putting the chapter together ...</Text>;
  return <EntryPage name={`report ${anchor}`} entries={entries} width={width} rows={rows} />;
}
