import { useWindowSize } from 'ink';
import { type ReactNode, useContext, useEffect } from 'react';
import { Covered } from './components/covered.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { TooSmall } from './components/too-small.tsx';
import { useHint } from './hooks/use-hint.ts';
import { KeyLevel, KeyProvider, useCommands, useKeys } from './hooks/use-keys.tsx';
import { useLayout, WindowSize } from './hooks/use-layout.ts';
import { Gate, useLending } from './hooks/use-lending.ts';
import { type Terminal, useWizard, useWizardState, WizardProvider } from './hooks/use-wizard.tsx';
import type { KeyGate } from './input/key-gate.ts';
import { Help } from './screens/help.tsx';
import { Screen } from './screens/screen.tsx';
import { afterCommand, withoutHint } from './state/hints.ts';
import { asksOnce } from './state/interview-view.ts';
import { leave } from './state/leave.ts';
import { OUTSIDE, placeOf, type ScreenName } from './state/navigation.ts';
import type { Wizard } from './state/wizard.ts';
import { speak, spokenLocale } from './text/locale.ts';
import { lookFor, wear } from './theme.ts';

type Props = { wizard: Wizard; gate: KeyGate; terminal: Terminal };

export function App({ wizard, gate, terminal }: Props) {
  return (
    <ErrorBoundary onFault={(fault) => wizard.fail(fault)}>
      <WizardProvider wizard={wizard} terminal={terminal}>
        <Sized>
          <Keyboard gate={gate}>
            <Hush />
            <Front />
            <GlobalKeys gate={gate} />
          </Keyboard>
        </Sized>
      </WizardProvider>
    </ErrorBoundary>
  );
}

function Sized({ children }: { children: ReactNode }) {
  return <WindowSize value={useWindowSize()}>{children}</WindowSize>;
}

function Keyboard({ gate, children }: { gate: KeyGate; children: ReactNode }) {
  const wizard = useWizard();
  const { session, navigation } = useWizardState();
  const hasHint = useHint(useContext(WindowSize).rows) !== undefined;
  const place = placeOf(navigation);
  const facts = {
    canUndo: (session?.past.length ?? 0) > 0,
    canRedo: (session?.future.length ?? 0) > 0,
    canGoBack: navigation.stack.length > 1,
    screen: place.screen,
    hasHint,
    isNotSaved: session?.save.status === 'failed',
    tab: 'tab' in place ? place.tab : undefined,
    isAskedOnce: asksOnce(wizard),
  };
  return (
    <KeyProvider
      gate={gate}
      facts={facts}
      onCommand={(context, command) => told(wizard, place.screen, context, command)}
    >
      <Gate value={gate}>{children}</Gate>
    </KeyProvider>
  );
}

/** A hint that told of what was just done is needed no more. */
function told(wizard: Wizard, screen: ScreenName, context: string, command: string): void {
  const { preferences } = wizard.getState();
  wizard.prefer(afterCommand(preferences, screen, `${context} ${command}`));
}

/** The screen in front. */
function Front() {
  const layout = useLayout();
  const { navigation, preferences } = useWizardState();
  const place = placeOf(navigation);
  const look = lookFor(preferences.theme, process.env);
  wear(look);
  speak(preferences.locale);
  const inFront = layout.tooSmall ? (
    <TooSmall columns={layout.columns} rows={layout.height + 1} />
  ) : navigation.isHelpShown ? (
    <KeyLevel level="dialog">
      <Help />
    </KeyLevel>
  ) : undefined;
  return (
    <>
      {inFront}
      <Covered isCovered={inFront !== undefined}>
        <KeyLevel level="screen">
          <Screen key={`${look} ${spokenLocale()}`} place={place} />
        </KeyLevel>
      </Covered>
    </>
  );
}

/** The keys that hold on every screen that does not use them itself. */
function GlobalKeys({ gate }: { gate: KeyGate }) {
  const wizard = useWizard();
  const lend = useLending();
  const hint = useHint(useContext(WindowSize).rows);
  // While keys wait, what they change is not saved one by one.
  useEffect(() => wizard.follow(gate), [wizard, gate]);
  useKeys(({ chord }) => {
    if (chord !== 'paste') return false;
    const text = 'What was pasted is left out: text goes into a field, as of a note (n). No question was answered.';
    wizard.dispatch({ type: 'tell', notice: { tone: 'problem', text } });
    return true;
  });
  useCommands('global', {
    back: () => wizard.dispatch({ type: 'back' }),
    help: () => wizard.dispatch({ type: 'show-help' }),
    settings: () => {
      const { session, navigation } = wizard.getState();
      const isOpen = session !== undefined && !OUTSIDE.includes(placeOf(navigation).screen);
      wizard.dispatch({ type: 'go', place: { screen: 'settings', isOpen } });
    },
    'hide-hint': () => hint && wizard.prefer(withoutHint(wizard.getState().preferences, hint.id)),
    quit: () => leave(wizard),
    interrupt: () => wizard.end(130),
    suspend: () => {
      // No job control there.
      if (process.platform === 'win32') return;
      void lend(sleepUntilContinued);
    },
  });
  return null;
}

/** Stops the whole job as ctrl-Z does in a shell, and goes on when the shell says so. */
async function sleepUntilContinued(): Promise<void> {
  const continued = new Promise<void>((resolve) => process.once('SIGCONT', () => resolve()));
  process.kill(0, 'SIGTSTP');
  await continued;
}

/** A notice has been read once the next key comes. */
function Hush() {
  const wizard = useWizard();
  const { notice } = useWizardState().navigation;
  return (
    <KeyLevel level="dialog">
      <HushKeys onKey={() => notice !== undefined && wizard.dispatch({ type: 'hush' })} />
    </KeyLevel>
  );
}

function HushKeys({ onKey }: { onKey: () => void }) {
  useKeys(() => {
    onKey();
    return false;
  });
  return null;
}
