import { Box, Text } from 'ink';
import { useEffect, useMemo } from 'react';
import type { Changes as Found } from '../../../analysis/changes/schema.ts';
import { PickName } from '../../components/pick-name.tsx';
import { Prompt } from '../../components/prompt.tsx';
import { KeyLevel, useCommands } from '../../hooks/use-keys.tsx';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useOpenSession, useWizard, useWizardState } from '../../hooks/use-wizard.tsx';
import { baselineOf, changesSince } from '../../state/changes-since.ts';
import {
  askForSnapshot,
  askWhatToCompareWith,
  compareWith,
  nameFault,
  offeredName,
  offerNewest,
  takeSnapshot,
} from '../../state/comparing.ts';
import type { Apart } from '../../state/figures.ts';
import { stepOf, viewOf } from '../../state/interview-view.ts';
import type { Dialog } from '../../state/navigation.ts';
import type { Earlier, OpenSession } from '../../state/session.ts';
import { dayAndClock } from '../../text/clock.ts';
import { withDays } from '../../text/locale.ts';
import { theme } from '../../theme.ts';
import { changesPage } from './changes-page.ts';
import { type Entry, said } from './entry.ts';
import { EntryPage } from './entry-page.tsx';
import type { Page } from './page.ts';

type Baseline = Earlier | OpenSession['opened'];

/** What changed since an earlier state, which can be chosen, and what each change moved. */
export function Changes({ page, rows }: { page: Page; rows: number }) {
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
        <Asked dialog={dialog} baseline={baseline} page={page} rows={rows} />
      </KeyLevel>
    );
  }
  if (baseline === undefined) {
    return <EntryPage name="changes" entries={nothingYet(page)} width={page.width} rows={rows} />;
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
      <Box flexDirection="column" flexShrink={0}>
        <Text {...theme.muted}>{withDays(`Compared with ${since}`)}</Text>
        <Text> </Text>
        <Text {...theme.muted}>Calculating what each change moved ...</Text>
      </Box>
    );
  }
  return <EntryPage name="changes" entries={entries} width={width} rows={rows} />;
}

function nameOfState(baseline: Baseline): string {
  return 'name' in baseline ? baseline.name : `when it was opened, ${dayAndClock(baseline.at)}`;
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

type AskedProps = {
  dialog: Extract<Dialog, { kind: 'compare-with' | 'snapshot' }>;
  baseline: Baseline | undefined;
  page: Page;
  rows: number;
};

function Asked({ dialog, baseline, page: { width }, rows }: AskedProps) {
  const wizard = useWizard();
  const { opened } = useOpenSession();
  const onCancel = () => wizard.dispatch({ type: 'close-dialog' });
  if (dialog.kind === 'snapshot') {
    return (
      <Prompt
        label="Keep the state of now under which name?"
        hint="Later answers leave the snapshot as it is; c compares with it."
        start={offeredName(wizard.services.now(), dialog.taken)}
        isOffered
        width={width}
        check={(name) => nameFault(name, dialog.taken)}
        onAccept={(name) => void takeSnapshot(wizard, name)}
        onCancel={onCancel}
      />
    );
  }
  const now = baseline && nameOfState(baseline);
  const all = [{ source: '', name: nameOfState(opened) }, ...dialog.earlier];
  return (
    <PickName
      label="Compare with what?"
      placeholder="a few letters of it"
      items={all.map(({ source, name }) => ({ id: source, name: withDays(name === now ? `${name} (as now)` : name) }))}
      width={width}
      rows={rows}
      onTake={({ id }) => {
        wizard.dispatch({ type: 'close-dialog' }, { type: 'set-cursor', list: 'results changes', at: 0 });
        void compareWith(
          wizard,
          dialog.earlier.find(({ source }) => source === id),
        );
      }}
      onCancel={onCancel}
    />
  );
}
