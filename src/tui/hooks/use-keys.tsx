import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import type { Key } from '../input/key.ts';
import type { KeyGate } from '../input/key-gate.ts';
import { bindingFor, type CommandOf, type Context, type KeyFacts } from '../keymap.ts';
import { useCovered } from './use-covered.ts';

/** Takes a key; true where it was of use and nobody else is to get it. */
type Handler = (key: Key) => boolean;
type Registration = { level: number; handle: Handler; isText: () => boolean };

/** What stands in front gets the keys first. */
const LEVELS = { global: 0, screen: 1, dialog: 2 } as const;
export type Level = keyof typeof LEVELS;

/** How far the key in hand is. */
type Turn = { phase: 'idle' } | { phase: 'arrived'; key: Key } | { phase: 'taken' };

const Registry = createContext<Set<Registration> | undefined>(undefined);
const CurrentLevel = createContext<Level>('global');
/** Told of each command that was run, as its context and name. */
type OnCommand = (context: Context, command: string) => void;
const Told = createContext<OnCommand>(() => {});
const Facts = createContext<KeyFacts>({ canUndo: false, canRedo: false, canGoBack: false, screen: 'home' });

/** Hands the gate's keys to whoever listens. */
export function KeyProvider({
  gate,
  facts,
  onCommand,
  children,
}: {
  gate: KeyGate;
  facts: KeyFacts;
  onCommand: OnCommand;
  children: ReactNode;
}) {
  const [registry] = useState(() => new Set<Registration>());
  return (
    <Registry value={registry}>
      <Told value={onCommand}>
        <Facts value={facts}>{children}</Facts>
      </Told>
      <Turns gate={gate} registry={registry} />
    </Registry>
  );
}

/**
 * A key waits for a commit of its own before it is handed out, so that whatever was drawn meanwhile (a report that is
 * finished, a new size) already listens; the next one is asked for after the commit of what it changed. A commit in which
 * nothing but these effects ran draws nothing, so that the first frame after a key is the one that answers it: an effect
 * event would count as a change.
 */
function Turns({ gate, registry }: { gate: KeyGate; registry: ReadonlySet<Registration> }) {
  const [turn, setTurn] = useState<Turn>({ phase: 'idle' });
  useEffect(() => gate.receive((key) => setTurn({ phase: 'arrived', key })), [gate]);
  // Effects run once everything is drawn and every new listener has registered, those of children first.
  useEffect(() => {
    if (turn.phase === 'taken') gate.done();
    if (turn.phase !== 'arrived') return;
    handOut(turn.key, gate, registry);
    setTurn({ phase: 'taken' });
  }, [gate, registry, turn]);
  return null;
}

function handOut(key: Key, gate: KeyGate, registry: ReadonlySet<Registration>): void {
  // The sort is stable: within a level, children registered before their parents.
  const inOrder = [...registry].sort((a, b) => b.level - a.level);
  // One line and Enter, into a text field: typed ahead. Elsewhere it is a paste that has gone astray.
  if (key.typed !== undefined && inOrder.some((one) => one.isText())) gate.replay(key.typed);
  else if (!inOrder.some((one) => one.handle(key)) && key.chord !== 'escape' && key.chord !== 'paste') gate.passOn(key);
}

export function KeyLevel({ level, children }: { level: Level; children: ReactNode }) {
  return <CurrentLevel value={level}>{children}</CurrentLevel>;
}

export function useKeyFacts(): KeyFacts {
  return useContext(Facts);
}

/** Listens to single keys; text fields do, and say so. */
export function useKeys(handler: Handler, isActive = true, isTextField = false): void {
  const registry = useContext(Registry);
  const level = LEVELS[useContext(CurrentLevel)];
  const isCovered = useCovered();
  const listens = isActive && !isCovered;
  // Who rests keeps its place in the row.
  const handle = useEffectEvent((key: Key) => listens && handler(key));
  const isText = useEffectEvent(() => listens && isTextField);
  useEffect(() => {
    if (registry === undefined) return;
    const registration = { level, handle: (key: Key) => handle(key), isText: () => isText() };
    registry.add(registration);
    return () => {
      registry.delete(registration);
    };
  }, [registry, level]);
}

/** Runs the commands of a context. A command without a handler leaves its keys to others. */
export function useCommands<C extends Context>(
  context: C,
  handlers: Partial<Record<CommandOf<C>, () => void>>,
  isActive = true,
): void {
  const facts = useKeyFacts();
  const tell = useContext(Told);
  const byName: Record<string, (() => void) | undefined> = handlers;
  useKeys((key) => {
    const binding = bindingFor(context, key.chord, facts);
    const run = binding && byName[binding.command];
    if (binding === undefined || run === undefined) return false;
    run();
    tell(context, binding.command);
    return true;
  }, isActive);
}
