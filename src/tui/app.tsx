import { useApp } from 'ink';
import { type ReactNode, useEffect } from 'react';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { TooSmall } from './components/too-small.tsx';
import { KeyLevel, KeyProvider, useCommands, useKeys } from './hooks/use-keys.tsx';
import { useLayout } from './hooks/use-layout.ts';
import { type Terminal, useWizard, useWizardState, WizardProvider } from './hooks/use-wizard.tsx';
import type { KeyGate } from './input/key-gate.ts';
import { Help } from './screens/help.tsx';
import { Screen } from './screens/screen.tsx';
import { leave } from './state/leave.ts';
import { placeOf } from './state/navigation.ts';
import type { Wizard } from './state/wizard.ts';

type Props = { wizard: Wizard; gate: KeyGate; terminal: Terminal };

export function App({ wizard, gate, terminal }: Props) {
  return (
    <ErrorBoundary onFault={(fault) => wizard.fail(fault)}>
      <WizardProvider wizard={wizard} terminal={terminal}>
        <Keyboard gate={gate}>
          <Hush />
          <Front />
          <GlobalKeys gate={gate} />
        </Keyboard>
      </WizardProvider>
    </ErrorBoundary>
  );
}

function Keyboard({ gate, children }: { gate: KeyGate; children: ReactNode }) {
  const { session, navigation } = useWizardState();
  const place = placeOf(navigation);
  const facts = {
    canUndo: (session?.past.length ?? 0) > 0,
    canRedo: (session?.future.length ?? 0) > 0,
    canGoBack: navigation.stack.length > 1,
    screen: place.screen,
    tab: 'tab' in place ? place.tab : undefined,
  };
  return (
    <KeyProvider gate={gate} facts={facts}>
      {children}
    </KeyProvider>
  );
}

/** The screen in front. */
function Front() {
  const layout = useLayout();
  const { navigation } = useWizardState();
  const place = placeOf(navigation);
  if (layout.tooSmall) return <TooSmall columns={layout.columns} rows={layout.height + 1} />;
  if (navigation.dialog?.kind === 'help') {
    return (
      <KeyLevel level="dialog">
        <Help />
      </KeyLevel>
    );
  }
  return (
    <KeyLevel level="screen">
      <Screen place={place} />
    </KeyLevel>
  );
}

/** The keys that hold on every screen that does not use them itself. */
function GlobalKeys({ gate }: { gate: KeyGate }) {
  const wizard = useWizard();
  const { suspendTerminal } = useApp();
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
    help: () => wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'help' } }),
    quit: () => leave(wizard),
    interrupt: () => wizard.end(130),
    suspend: () => {
      // No job control there.
      if (process.platform === 'win32') return;
      void suspendTerminal(() => gate.suspend(sleepUntilContinued));
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
