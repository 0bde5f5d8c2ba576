import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Process } from '../../model/entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import { counted, flowName, systemName } from '../wording.ts';
import { type Hop, happyHops } from './process-hops.ts';
import type { HappyPath } from './schema.ts';
import { wholeWord } from './words.ts';

/** The default way of each process without exceptions or errors (S61, S62), with what does not belong or is missing. */
export function happyPaths(
  index: EntityIndex,
  processes: readonly Process[],
  constants: LandscapeConstants['happyPath'],
): HappyPath[] {
  return processes.map((process) => {
    const hops = happyHops(index, process);
    const findings = hops.length === 0 ? [empty(process)] : hops.flatMap((hop) => lint(index, process, hop, constants));
    const steps = hops.map((hop) => ({
      step: hop.step,
      system: hop.system ?? null,
      flows: hop.flows.map((flow) => flow.id),
      text: hop.text,
    }));
    const faults =
      findings.length === 0 ? 'nothing to mend' : counted(findings.length, 'point to look at', 'points to look at');
    return {
      process: process.id,
      steps,
      findings,
      text: `${process.name}: ${counted(steps.length, 'step')}, ${faults}.`,
    };
  });
}

function empty({ name }: Process): HappyPath['findings'][number] {
  return { kind: 'no-steps', step: 0, level: 'warn', text: `${name} has no happy path: no step is entered.` };
}

function lint(
  index: EntityIndex,
  process: Process,
  hop: Hop,
  { conditionWords, manualWords }: LandscapeConstants['happyPath'],
): HappyPath['findings'] {
  const found: HappyPath['findings'] = [];
  const at = `${process.name}, step ${hop.step}`;
  const condition = wholeWord(hop.text, conditionWords);
  if (condition !== undefined) {
    found.push({
      kind: 'condition',
      step: hop.step,
      level: 'warn',
      text: `${at} says “${condition}”: a happy path has no branch, make it an exception.`,
    });
  }
  const strange = [
    ...(hop.unknownFlow === undefined ? [] : [hop.unknownFlow]),
    ...(hop.system === undefined || index.systems.has(hop.system) ? [] : [hop.system]),
  ];
  for (const id of strange) {
    found.push({
      kind: 'unknown-reference',
      step: hop.step,
      level: 'red',
      text: `${at} names ${id}, which is not entered.`,
    });
  }
  const manual = wholeWord(hop.text, manualWords);
  const byHand = hop.flows.find((flow) => flow.pattern === 'manual');
  if (byHand !== undefined) {
    found.push({
      kind: 'manual',
      step: hop.step,
      level: 'warn',
      text: `${at} is handed over by hand: ${flowName(index, byHand)}.`,
    });
  } else if (manual !== undefined) {
    found.push({
      kind: 'manual',
      step: hop.step,
      level: 'warn',
      text: `${at} says “${manual}”: a hand-over by people, plan for its volume.`,
    });
  } else if (hop.before !== undefined && hop.system !== undefined && hop.flows.length === 0 && strange.length === 0) {
    const ends = `${systemName(index, hop.before)} to ${systemName(index, hop.system)}`;
    found.push({
      kind: 'missing-flow',
      step: hop.step,
      level: 'warn',
      text: `${at} goes from ${ends}, but no flow joins them: missing, or done by hand?`,
    });
  }
  return found;
}
