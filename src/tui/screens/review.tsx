import { Box, Text } from 'ink';
import { useFind } from '../components/find-in-list.tsx';
import { Frame } from '../components/frame.tsx';
import { ListRows } from '../components/list-rows.tsx';
import { Tabs } from '../components/tabs.tsx';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useList } from '../hooks/use-list.ts';
import { useSessionCommands } from '../hooks/use-session-commands.ts';
import { useGlyphs, useOpenSession, useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { viewOf } from '../state/interview-view.ts';
import type { ReviewList } from '../state/navigation.ts';
import { openSteps } from '../state/open-steps.ts';
import { toWidth } from '../text/fit.ts';
import { together } from '../text/spoken.ts';
import { theme } from '../theme.ts';
import { QuestionGlossary } from './interview/glossary.tsx';

const NOTHING: Record<ReviewList, string> = {
  unanswered: 'Every question has an answer.',
  unknown: 'Nothing is answered with "we do not know".',
  flagged: 'Nothing is flagged. Press f at a question to come back to it here.',
  disputed: 'Business and technology nowhere say different things.',
};
const HEAD_ROWS = 2;
/** Cells below which the ids of questions are left out. */
const NARROW = 70;

/** What is open, in four lists; Enter goes to the question, and back leads here again. */
export function Review({ list }: { list: ReviewList }) {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { dialog } = useWizardState().navigation;
  const { body, width } = useLayout();
  const glyphs = useGlyphs();
  const { steps } = viewOf(wizard, session.assessment);
  const lists = openSteps(session.assessment, steps);
  const shown = lists[list];
  const height = body - HEAD_ROWS;
  const isActive = dialog === undefined;
  const cursor = useList(`review ${list}`, shown.length, height, {
    isActive,
    onTake: (index) => {
      const step = shown[index];
      if (step !== undefined) wizard.dispatch({ type: 'go', place: { screen: 'interview', at: step.key } });
    },
  });
  const names = () => shown.map(({ question, section, title }) => `${question.id}  ${section.at(-1) ?? ''}  ${title}`);
  const finding = useFind(`review ${list}`, names, { width, rows: body });
  const looked = shown[cursor];
  useCommands(
    'review',
    {
      glossary: () => looked && wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'glossary' } }),
      matrix: () => {
        if (looked === undefined || looked.question.scope === 'project') return;
        wizard.dispatch({ type: 'go', place: { screen: 'matrix', question: looked.question.id } });
      },
    },
    isActive,
  );
  useSessionCommands();
  const tabs = [
    { id: 'unanswered', title: `unanswered ${lists.unanswered.length}` },
    { id: 'unknown', title: `unknown ${lists.unknown.length}` },
    { id: 'flagged', title: `flagged ${lists.flagged.length}` },
    { id: 'disputed', title: `disputed ${lists.disputed.length}` },
  ] as const;
  if (finding !== undefined) return <Frame contexts={['list', 'pick', 'dialog']}>{finding}</Frame>;
  if (looked !== undefined && dialog?.kind === 'glossary') {
    return (
      <Frame contexts={['scroll', 'overlay', 'global']}>
        <QuestionGlossary question={looked.question} title={looked.title} width={width} rows={body} />
      </Frame>
    );
  }
  return (
    <Frame contexts={['tabs', 'review', 'list', 'find', 'session', 'global']}>
      <Box flexDirection="column" flexShrink={0} height={HEAD_ROWS}>
        <Tabs
          tabs={tabs}
          current={list}
          onTurn={(to) => wizard.dispatch({ type: 'replace', place: { screen: 'review', list: to } })}
        />
      </Box>
      {shown.length === 0 ? (
        <Text {...theme.muted}>{NOTHING[list]}</Text>
      ) : (
        <ListRows
          items={shown}
          cursor={cursor}
          height={height}
          keyOf={({ key }) => key}
          say={({ question, title, section }) => together([question.id, section.at(-1), title])}
          render={({ question, title, section }, isFocused) => (
            <Text wrap="truncate">
              {width >= NARROW && <Text {...theme.muted}>{toWidth(question.id, 9)}</Text>}
              <Text {...(isFocused ? theme.focus : {})}>
                {toWidth(section.at(-1) ?? '', Math.floor(width / 4), glyphs.more)}
              </Text>
              {`  ${title}`}
            </Text>
          )}
        />
      )}
    </Frame>
  );
}
