import type { Assessment } from '../assessment.ts';
import type { Process } from '../entities.ts';
import { updateEntity } from './entities.ts';

export type ProcessStep = Process['steps'][number];

/**
 * Writes a step of a process at a place, counted from 0; behind the last one it is added. Throws InputError, with fields
 * below `processes.ID.steps.PLACE`, where one is wrong; an unknown process changes nothing.
 */
export function setStep(
  assessment: Assessment,
  process: string,
  at: number,
  step: { [F in keyof ProcessStep]?: ProcessStep[F] | undefined },
): Assessment {
  const stated = Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as ProcessStep;
  return changeSteps(assessment, process, (steps) => steps.toSpliced(at, 1, stated));
}

/** A process without one of its steps. What was an exception of it is one of no step then. */
export function removeStep(assessment: Assessment, process: string, at: number): Assessment {
  return changeSteps(assessment, process, (steps) =>
    renumbered(steps.toSpliced(at, 1), (step) => afterRemoval(step, at)),
  );
}

/** A process with a step one place earlier or later; at the ends nothing changes. Exceptions stay with their steps. */
export function moveStep(assessment: Assessment, process: string, at: number, by: 1 | -1): Assessment {
  return changeSteps(assessment, process, (steps) => {
    const [step, other] = [steps[at], steps[at + by]];
    if (step === undefined || other === undefined) return steps;
    const swapped = steps.with(at, other).with(at + by, step);
    const [one, two] = [at + 1, at + by + 1];
    return renumbered(swapped, (number) => (number === one ? two : number === two ? one : number));
  });
}

function changeSteps(
  assessment: Assessment,
  id: string,
  change: (steps: readonly ProcessStep[]) => readonly ProcessStep[],
): Assessment {
  const process = assessment.processes.find((one) => one.id === id);
  if (process === undefined) return assessment;
  const steps = change(process.steps);
  return steps === process.steps ? assessment : updateEntity(assessment, 'processes', id, { steps: [...steps] });
}

/** Step numbers, which count from 1, in the fields that point to another step. */
function renumbered(
  steps: readonly ProcessStep[],
  number: (step: number) => number | undefined,
): readonly ProcessStep[] {
  return steps.map(({ exceptionOf, ...step }) => {
    const now = exceptionOf === undefined ? undefined : number(exceptionOf);
    return now === undefined ? step : { ...step, exceptionOf: now };
  });
}

function afterRemoval(step: number, at: number): number | undefined {
  if (step === at + 1) return undefined;
  return step > at + 1 ? step - 1 : step;
}
