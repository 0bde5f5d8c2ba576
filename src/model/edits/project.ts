import { type Assessment, assessment as schema } from '../assessment.ts';
import type { ASPECTS, Decision, Depth, Profile, Treatment } from '../entities.ts';
import { checked } from './checked.ts';

export type Aspect = (typeof ASPECTS)[number];

/** Another depth. Answers that it hides are kept and come back with it. */
export function setDepth(assessment: Assessment, depth: Depth): Assessment {
  return { ...assessment, depth };
}

/** Another name of the assessment. Throws InputError on a name that is none. */
export function setName(assessment: Assessment, name: string): Assessment {
  return { ...assessment, name: checked(schema.shape.name, name, ['name']) };
}

/** Another seed of the simulation. Throws InputError on one that is none. */
export function setSeed(assessment: Assessment, seed: number): Assessment {
  return { ...assessment, seed: checked(schema.shape.seed, seed, ['seed']) };
}

/** Changes fields of the profile; a field given as undefined is taken out. Throws InputError where one is wrong. */
export function setProfile(
  assessment: Assessment,
  fields: { [F in keyof Profile]?: Profile[F] | undefined },
): Assessment {
  const profile = checked(schema.shape.profile, { ...assessment.profile, ...fields }, ['profile']);
  return { ...assessment, profile };
}

/** Who decides an aspect; undefined takes the decision out. */
export function setDecision(assessment: Assessment, aspect: Aspect, decision: Decision | undefined): Assessment {
  const { [aspect]: _, ...others } = assessment.decisions;
  const decisions = decision ? { ...others, [aspect]: decision } : others;
  return { ...assessment, decisions: checked(schema.shape.decisions, decisions, ['decisions']) };
}

/** What is done about a risk, by the id of its rule; undefined takes it out. Throws InputError where a field is wrong. */
export function setTreatment(assessment: Assessment, rule: string, treatment: Treatment | undefined): Assessment {
  const { [rule]: _, ...others } = assessment.treatments;
  const treatments = treatment ? { ...others, [rule]: treatment } : others;
  return { ...assessment, treatments: checked(schema.shape.treatments, treatments, ['treatments']) };
}
