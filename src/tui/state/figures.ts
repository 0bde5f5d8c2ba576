import { findOutGroups } from '../../analysis/find-out/find-out-groups.ts';
import { type AnalysisOptions, analyse, type LiveFigures, liveFigures } from '../../analysis/index.ts';
import { loadLineOf } from '../../analysis/load-line.ts';
import { findPath } from '../../analysis/path/find-path.ts';
import type { NextVerdict, Path } from '../../analysis/path/schema.ts';
import type { Analysis } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { DEFAULT_LOCALE } from '../../model/locale.ts';
import { spokenLocale } from '../text/locale.ts';

/** What moves with each answer. Scores 0-100, null where nothing is answered. */
export type Figures = {
  demonstrated: number | null;
  potential: number | null;
  /** Readiness from which a project may proceed with a plan: the load line. */
  line: number;
  redRisks: number;
  watchRisks: number;
  /** While something is tried out: as it was before. */
  before?: { demonstrated: number | null; redRisks: number };
};

type Compute<T> = (assessment: Assessment, bank: Bank, options: AnalysisOptions) => T;
/** Computes elsewhere, so that keys are never held up. May stop where `signal` says that nobody waits any more. */
export type Apart<T> = (assessment: Assessment, options: AnalysisOptions, signal: AbortSignal) => Promise<T>;
type At = readonly [assessment: Assessment, bank: Bank, now: Date];

/** Something that takes its time, computed once for each assessment as it stands and each day. The last two are kept. */
export type Remembered<T> = {
  /** What was computed before, if it still holds; computes nothing. */
  known(...at: At): T | undefined;
  /** The last one, whatever it was computed of but this. */
  last(but?: Assessment): T | undefined;
  of(...at: At): T;
  /** Forgets the last one. */
  forget(): void;
  /** Takes what was computed elsewhere; computes here where nobody did. Undefined where it was stopped by `signal`. */
  from(apart: Apart<T> | undefined, ...at: readonly [...At, signal?: AbortSignal]): Promise<T | undefined>;
};

/** Of what is always wanted. */
const NEVER = new AbortController().signal;

/** Results kept of each kind: of the assessment as it stands, and of what is tried out. */
const KEPT = 2;

/** The last results, so that a screen that is only drawn anew does not compute them anew. Answers may run out from day to day. */
export function remembered<T>(compute: Compute<T>): Remembered<T> {
  type Result = { assessment: Assessment; bank: Bank; options: Moment; result: T };
  // What was wanted last first.
  let results: readonly Result[] = [];
  let forgotten = 0;
  const known = (assessment: Assessment, bank: Bank, now: Date) => {
    const { today, locale } = momentOf(now);
    return results.find(
      ({ options, ...one }) =>
        one.assessment === assessment && one.bank === bank && options.today === today && options.locale === locale,
    );
  };
  const keep = (one: Result): T => {
    results = [one, ...results.filter((other) => other !== one)].slice(0, KEPT);
    return one.result;
  };
  const of = (assessment: Assessment, bank: Bank, now: Date) => {
    const options = momentOf(now);
    const found = known(assessment, bank, now);
    return keep(found ?? { assessment, bank, options, result: compute(assessment, bank, options) });
  };
  return {
    known: (...at) => {
      const found = known(...at);
      return found && keep(found);
    },
    last: (but) => results.find(({ assessment }) => assessment !== but)?.result,
    forget: () => {
      results = [];
      forgotten++;
    },
    of,
    from: async (apart, assessment, bank, now, signal = NEVER) => {
      const options = momentOf(now);
      const before = forgotten;
      // A thread that cannot start is no reason to go without results.
      const result = await apart?.(assessment, options, signal).catch(() => undefined);
      if (result === undefined) return signal.aborted ? undefined : of(assessment, bank, now);
      // What was asked for before it was to be forgotten is not kept.
      return before === forgotten ? keep({ assessment, bank, options, result }) : result;
    },
  };
}

/** What results depend on besides assessment and bank: the day, and how sentences write numbers. */
type Moment = { today: string; locale?: string };

function momentOf(now: Date): Moment {
  const locale = spokenLocale();
  return { today: dayOf(now), ...(locale !== DEFAULT_LOCALE && { locale }) };
}

/** The day of a moment, YYYY-MM-DD, as analysis and reports take it. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

const live = remembered(liveFigures);

/** Every number and finding, for the results. */
export const analysisOf: Remembered<Analysis> = remembered(analyse);

/** The same without the simulation: what stands behind the figures that move with each answer. */
export const briefAnalysisOf: Remembered<Analysis> = remembered((a, bank, options) =>
  analyse(a, bank, { ...options, simulate: false }),
);

/** The unknowns by who knows them. */
export const knowersOf = remembered(findOutGroups);

/** The verdict that comes next on the way up; undefined at the top. */
export function nextVerdict(level: Analysis['verdict']['level']): NextVerdict | undefined {
  if (level === 'proceed') return undefined;
  return level === 'proceed-with-plan' ? 'proceed' : 'proceed-with-plan';
}

const pathTo = (level: NextVerdict): Remembered<Path> =>
  remembered((a, bank, options) => findPath(a, bank, { kind: 'verdict', level }, options));

/** The cheapest set of actions that leads to a verdict; takes seconds. */
export const pathsTo: Record<NextVerdict, Remembered<Path>> = {
  'proceed-with-plan': pathTo('proceed-with-plan'),
  proceed: pathTo('proceed'),
};

/** Forgets what is shown of a moment ago: whoever answers from now on must not see what others brought about. */
export function forgetFigures(): void {
  live.forget();
  briefAnalysisOf.forget();
  analysisOf.forget();
}

/** The figures of the load line. Whether the plan falls short (R58) only the simulation tells: as it was when that last ran. */
export function figuresOf(...at: At): Figures {
  return shown(live.of(...at), at);
}

/** The figures of a moment ago, while nobody computes those of now; those of now where there are none. `kept`: what stands
 * while another assessment is tried out. */
export function figuresMeanwhile(kept: Assessment | undefined, ...at: At): Figures {
  return shown(live.known(...at) ?? live.last(kept) ?? live.of(...at), at);
}

/** Whether the figures of now are at hand. */
export function areFiguresKnown(...at: At): boolean {
  return live.known(...at) !== undefined;
}

/** Computes the figures of now, elsewhere where somebody does that. */
export async function computeFigures(apart: Apart<LiveFigures> | undefined, ...at: At): Promise<void> {
  await live.from(apart, ...at);
}

function shown({ readiness, risks }: LiveFigures, [assessment, bank, now]: At): Figures {
  const late = planRisks(assessment, bank, now);
  return {
    demonstrated: readiness?.demonstrated ?? null,
    potential: readiness?.potential ?? null,
    line: loadLineOf({ assessment, bank }),
    redRisks: risks.red + late.filter(({ status, colour }) => status === 'risk' && colour === 'red').length,
    watchRisks: risks.watch + late.filter(({ status }) => status === 'watch').length,
  };
}

/** Risks that only the simulation can raise: in the analysis of just this, else in the last one of the same project. */
function planRisks(...at: At): Analysis['risks'] {
  const [{ name, profile }, bank] = at;
  const last = analysisOf.known(...at) ?? analysisOf.last();
  if (last === undefined || last.name !== name || profile.targetDate === undefined) return [];
  return last.risks.filter(({ rule }) => bank.rules.find(({ id }) => id === rule)?.signals.plan_gap !== undefined);
}
