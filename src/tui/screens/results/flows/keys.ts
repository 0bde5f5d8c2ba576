import type { Fact } from '../entry.ts';

/** How pictures are read: each sign, and what it says. */

const heavy = (unicode: boolean): Fact => ({ name: unicode ? '━━' : '==', text: 'mission-critical' });
const outside = (unicode: boolean): Fact => ({ name: unicode ? '┄┄' : '- -', text: 'outside your control' });

export function boxKey(unicode: boolean): Fact[] {
  return [
    { name: '1 2 3', text: 'flows below' },
    heavy(unicode),
    outside(unicode),
    { name: unicode ? '▶' : '>', text: 'who receives' },
  ];
}

export function domainKey(unicode: boolean): Fact[] {
  return [
    { name: '1 2 3', text: 'below' },
    { name: heavy(unicode).name ?? '', text: 'with a mission-critical system' },
  ];
}

export function sequenceKey(unicode: boolean): Fact[] {
  return [
    { name: unicode ? '──▶' : '-->', text: 'the sender waits' },
    { name: unicode ? '┄┄▶' : '- ->', text: 'it goes on' },
    { name: unicode ? '·?·▶' : '.?.>', text: 'no flow is known' },
    { name: unicode ? '■' : '#', text: 'work in one system' },
  ];
}
