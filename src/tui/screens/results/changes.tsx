import { Box, Text } from 'ink';
import { useEffect, useMemo } from 'react';
import type { Changes as Found } from '../../../analysis/changes/schema.ts';
import { KeyLevel, useCommands } from '../../hooks/use-keys.tsx';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import { type Baseline, baselineOf, changesSince } from '../../state/changes-since.ts';
import { askForSnapshot, askWhatToCompareWith, offerNewest } from '../../state/comparing.ts';
import type { Apart } from '../../state/figures.ts';
import { stepOf, viewOf } from '../../state/interview-view.ts';
import { withDays } from '../../text/locale.ts';
import { theme } from '../../theme.ts';
import { AskOfChanges, nameOfState } from './changes-dialog.tsx';
import { changesPage } from './changes-page.ts';
import { type Entry, said } from './entry.ts';
import { EntryPage } from './entry-page.tsx';
import type { Page } from './page.ts';

/** Cells of the mark before a line: what is said meanwhile stands where the lines will. */
const MARK_CELLS = 2;

type Props = {
  /** Undefined while the results are still computed: keys are taken meanwhile. */
  page: Page | undefined;
  width: number;
  rows: number;
};

/** What changed since an earlier state, which can be chosen, and what each change moved. */
export function Changes({ page, width, rows }: Props) {
  const wizard = useWizard();
  const { dialog } = useWizardState().navigation;
  const open = useOpenSession();
  const baseline = useMemo(() => baselineOf(open, wizard.bank), [open, wizard]);
  const isOffered = baseline !== undefined || open.compared !== undefined;
  useEffect(() => {
    if (!isOffered) void offerNewest(wizard);
  }, [isOffered, wizard]);
  useCommands(
    'results',
    {
      'compare-with': () => void askWhatToCompareWith(wizard),
      snapshot: () => void askForSnapshot(wizard),
    },
    dialog === undefined,
  );
  if (dialog?.kind === 'compare-with' || dialog?.kind === 'snapshot') {
    return (
      <KeyLevel level="dialog">
        <AskOfChanges dialog={dialog} now={baseline && nameOfState(baseline)} width={width} rows={rows} />
      </KeyLevel>
    );
  }
  if (page === undefined) return <Text {...theme.muted}>Calculating ...</Text>;
  if (baseline === undefined) {
    return <EntryPage name="changes" entries={nothingYet(page)} width={width} rows={rows} />;
  }
  return <Since baseline={baseline} page={page} rows={rows} />;
}

type SinceProps = { baseline: Baseline; page: Page; rows: number };

function Since({ baseline, page, rows }: SinceProps) {
  const wizard = useWizard();
  const { compare } = wizard.services;
  const { assessment, analysis, bank, width, glyphs } = page;
  const before = baseline.assessment;
  const apart = useMemo(
    (): Apart<Found> | undefined => compare && ((...of) => compare(before, ...of)),
    [compare, before],
  );
  const changes = useRemembered(changesSince(before), apart);
  const since = nameOfState(baseline);
  const entries = useMemo(() => {
    if (changes === undefined) return undefined;
    const isAsked = (key: string) => stepOf(viewOf(wizard, assessment), key) !== undefined;
    return changesPage({ assessment, analysis, bank, width, glyphs }, changes, { since, isAsked });
  }, [changes, since, wizard, assessment, analysis, bank, width, glyphs]);
  if (entries === undefined) {
    return (
      <Box flexDirection="column" flexShrink={0} paddingLeft={MARK_CELLS}>
        <Text {...theme.muted}>{withDays(`Compared with ${since}`)}</Text>
        <Text> </Text>
        <Text {...theme.muted}>Calculating what each change moved ...</Text>
      </Box>
    );
  }
  return <EntryPage name="changes" entries={entries} width={width} rows={rows} />;
}

const NOTHING =
  'Nothing to compare with yet: nothing changed since it was opened, and no snapshot of it is kept. s keeps one of the state of now; come back once answers have changed. c compares with another assessment.';

function nothingYet({ width }: Page): Entry[] {
  const reasons = () => ({
    title: 'What changes can be seen',
    facts: [
      { name: 'Opened', text: 'As soon as an answer or a fact is another one than when it was opened, it shows here.' },
      {
        name: 'Snapshots',
        text: 'A copy of the assessment under a name, as of the day of a meeting. Later answers leave it as it is.',
      },
      { name: 'Others', text: 'Another assessment of this computer, as the one that this was copied from.' },
    ],
    because: [],
  });
  return [said('none', NOTHING, width, { tone: 'muted', reasons })];
}
