import type { AgreementConstants } from './agreement-schema.ts';
import type { Effort } from './effort-schema.ts';
import type { LandscapeConstants } from './landscape-schema.ts';
import type {
  Category,
  FailureMode,
  GlossaryEntry,
  PackHead,
  Question,
  Responsibility,
  Rule,
  Scenario,
  Scoring,
  Severity,
} from './schema.ts';

/** A whole pack, validated: what is asked, what may go wrong, what projects look like, and every constant. */
export type Bank = {
  head: PackHead;
  categories: readonly Category[];
  /** In the order of the interview. */
  questions: readonly Question[];
  rules: readonly Rule[];
  scenarios: readonly Scenario[];
  failureModes: readonly FailureMode[];
  severities: readonly Severity[];
  responsibilities: readonly Responsibility[];
  glossary: readonly GlossaryEntry[];
  scoring: Scoring;
  /** Constants of the effort and schedule simulation. */
  effort: Effort;
  /** What landscapes usually have, and the assumptions where no figure is stated. */
  landscape: LandscapeConstants;
  /** How two sides are compared and what they have to talk about. */
  agreement: AgreementConstants;
};
