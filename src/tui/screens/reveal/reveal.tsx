import { Text } from 'ink';
import { useState } from 'react';
import { ProgressBar } from '../../components/bar.tsx';
import { Frame } from '../../components/frame.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useRemembered } from '../../hooks/use-remembered.ts';
import { useSessionCommands } from '../../hooks/use-session-commands.ts';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import { keepApart, type Points, settle, topicAfter, topicAt } from '../../state/consensus.ts';
import { briefAnalysisOf } from '../../state/figures.ts';
import { change } from '../../state/landscaping.ts';
import { theme } from '../../theme.ts';
import { AskConsensus, type Asking } from './ask-consensus.tsx';
import { NothingLeft } from './nothing-left.tsx';
import { Topic } from './topic.tsx';

/** Both replies side by side, the weightiest difference first, and what the meeting makes of them. */
export function Reveal({ at }: { at: string | undefined }) {
  const wizard = useWizard();
  const { assessment } = useOpenSession().session;
  const { width, body } = useLayout();
  const [asking, setAsking] = useState<Asking>();
  const known = useRemembered(briefAnalysisOf);
  const before = briefAnalysisOf.last();
  // While what was settled is counted, the screen stands as it was.
  const analysis = known ?? (before?.name === assessment.name ? before : undefined);
  const items = analysis?.agenda.items ?? [];
  const index = topicAt(items, at);
  const item = items[index];
  const show = (key: string | undefined) =>
    wizard.dispatch({ type: 'replace', place: { screen: 'reveal', ...(key !== undefined && { at: key }) } });
  const agree = (points: Points) => item && setAsking({ step: 'note', points });
  useCommands(
    'reveal',
    {
      'answer-0': () => agree(0),
      'answer-1': () => agree(1),
      'answer-2': () => agree(2),
      'answer-3': () => agree(3),
      'answer-4': () => agree(4),
      'answer-unknown': () => agree('unknown'),
      apart: () => item && setAsking({ step: 'apart' }),
      previous: () => items[index - 1] && show(items[index - 1]?.key),
      next: () => items[index + 1] && show(items[index + 1]?.key),
      question: () => item && wizard.dispatch({ type: 'go', place: { screen: 'interview', at: item.key } }),
      agenda: () => wizard.dispatch({ type: 'go', place: { screen: 'results', tab: 'agenda' } }),
    },
    asking === undefined,
  );
  useSessionCommands(asking === undefined);
  const { open = 0, resolved = 0 } = analysis?.alignment ?? {};
  const all = open + resolved;
  const bar = (
    <ProgressBar
      done={all === 0 ? 0 : resolved / all}
      words={`${resolved} of ${all} differences settled`}
      width={width}
    />
  );
  if (analysis === undefined || item === undefined) {
    return (
      <Frame bar={bar} contexts={['reveal', 'session', 'global']}>
        {analysis === undefined ? (
          <Text {...theme.muted}>Calculating ...</Text>
        ) : (
          <NothingLeft alignment={analysis.alignment} width={width} />
        )}
      </Frame>
    );
  }
  const moment = () => wizard.services.now().toISOString();
  const done = (label: string, edit: Parameters<typeof change>[2]) => {
    const next = topicAfter(items, item.key);
    setAsking(undefined);
    wizard.together(() => {
      if (change(wizard, label, edit)) show(next);
    });
  };
  const onSettled = (points: Points, label: string, note: string, by: string) =>
    done(`consensus on ${item.key}`, (a) => settle(a, item.key, { points, label, note, by, at: moment() }));
  const onApart = (note: string) => {
    if (note !== '') done(`${item.key} kept apart`, (a) => keepApart(a, item.key, note, moment()));
    else {
      setAsking(undefined);
      show(topicAfter(items, item.key));
    }
  };
  return (
    <Frame bar={bar} contexts={asking === undefined ? OPEN : ASKING}>
      <Topic
        item={item}
        place={`topic ${index + 1} of ${items.length}`}
        assessment={assessment}
        width={width}
        rows={body}
        onTake={agree}
        dialog={
          asking && (
            <AskConsensus
              asking={asking}
              item={item}
              width={width}
              onAsk={setAsking}
              onSettled={onSettled}
              onApart={onApart}
            />
          )
        }
      />
    </Frame>
  );
}

const OPEN: readonly Context[] = ['reveal', 'session', 'global'];
const ASKING: readonly Context[] = ['text', 'dialog'];
