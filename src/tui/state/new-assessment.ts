import type { Bank } from '../../bank/bank.ts';
import { packOf } from '../../bank/open.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Depth } from '../../model/entities.ts';
import { startFromScenario } from '../../model/merge.ts';
import { cleanLine } from '../../model/text.ts';

/** Seed of the simulation of a new assessment; the same for all, so that two people get the same numbers. */
const SEED = 42;
const NOTHING = { systems: [], dataObjects: [], flows: [], processes: [], failures: [] };

/** A new assessment with what its scenario brings, all of it assumed; an unknown scenario brings nothing. */
export function newAssessment(
  bank: Bank,
  { scenario, name, depth }: { scenario: string; name: string; depth: Depth },
): Assessment {
  const found = bank.scenarios.find(({ id }) => id === scenario);
  const started = startFromScenario(cleanLine(name), found?.id, found ?? NOTHING, depth, SEED);
  const assessment = { ...started, bank: packOf(bank) };
  return found === undefined ? assessment : { ...assessment, profile: { ...assessment.profile, kind: found.kind } };
}
