import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Key } from '../input/key.ts';
import type { KeyGate } from '../input/key-gate.ts';
import { bindingFor, type CommandOf, type Context, type KeyFacts } from '../keymap.ts';

/** Takes a key; true where it was of use and nobody else is to get it. */
type Handler = (key: Key) => boolean;
type Registration = { level: number; handle: Handler };

/** What stands in front gets the keys first. */
const LEVELS = { global: 0, screen: 1, dialog: 2 } as const;
export type Level = keyof typeof LEVELS;

const Registry = createContext<Set<Registration> | undefined>(undefined);
const CurrentLevel = createContext<Level>('global');
const Facts = createContext<KeyFacts>({ canUndo: false, canRedo: false, canGoBack: false, screen: 'home' });

/** Hands the gate's keys to whoever listens, and asks for the next one after each commit. */
export function KeyProvider({ gate, facts, children }: { gate: KeyGate; facts: KeyFacts; children: ReactNode }) {
  const registry = useRef(new Set<Registration>());
  const [taken, setTaken] = useState(0);

  const receive = useEffectEvent((key: Key) => {
    // The sort is stable: within a level, children registered before their parents.
    const inOrder = [...registry.current].sort((a, b) => b.level - a.level);
    if (!inOrder.some((one) => one.handle(key)) && key.chord !== 'escape' && key.chord !== 'paste') gate.passOn(key);
    setTaken((count) => count + 1);
  });

  useEffect(() => gate.receive((key) => receive(key)), [gate]);
  // Runs once everything that the key changed is drawn and every new listener has registered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the signal
  useEffect(() => gate.done(), [gate, taken]);

  return (
    <Registry value={registry.current}>
      <Facts value={facts}>{children}</Facts>
    </Registry>
  );
}

export function KeyLevel({ level, children }: { level: Level; children: ReactNode }) {
  return <CurrentLevel value={level}>{children}</CurrentLevel>;
}

export function useKeyFacts(): KeyFacts {
  return useContext(Facts);
}

/** Listens to single keys; text fields do. */
export function useKeys(handler: Handler, isActive = true): void {
  const registry = useContext(Registry);
  const level = LEVELS[useContext(CurrentLevel)];
  // Who rests keeps its place in the row.
  const handle = useEffectEvent((key: Key) => isActive && handler(key));
  useEffect(() => {
    if (registry === undefined) return;
    const registration = { level, handle: (key: Key) => handle(key) };
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
  const byName: Record<string, (() => void) | undefined> = handlers;
  useKeys((key) => {
    const binding = bindingFor(context, key.chord, facts);
    const run = binding && byName[binding.command];
    run?.();
    return run !== undefined;
  }, isActive);
}
