import { createContext } from '../analysis/context.ts';
import type { Analysis } from '../analysis/schema.ts';
import type { Bank } from '../bank/bank.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Block, heading, type Report, type ReportMeta } from './blocks.ts';
import { agreement } from './sections/agreement.ts';
import { answers } from './sections/answers.ts';
import { cover } from './sections/cover.ts';
import { delivery } from './sections/delivery.ts';
import { effort } from './sections/effort.ts';
import { failures } from './sections/failures.ts';
import { glossary } from './sections/glossary.ts';
import { landscape } from './sections/landscape.ts';
import { load } from './sections/load.ts';
import { method } from './sections/method.ts';
import { plan } from './sections/plan.ts';
import { readiness } from './sections/readiness.ts';
import { risks } from './sections/risks.ts';
import { scope } from './sections/scope.ts';
import { summary } from './sections/summary.ts';
import { systems } from './sections/systems.ts';
import { topology } from './sections/topology.ts';
import type { View } from './view.ts';

type Chapter = {
  title: string;
  anchor: string;
  blocks: (view: View) => Block[];
  wide?: true;
  /** Left out where there is nothing to tell; the chapter on the scope then says why. */
  isEmpty?: (view: View) => boolean;
};

/** The chapters, in the order of reading: what is, how ready, what may happen, what to do, then all the evidence. */
const CHAPTERS: readonly Chapter[] = [
  { title: 'Scope and how to read this report', anchor: 'scope', blocks: scope },
  { title: 'Landscape', anchor: 'landscape', blocks: landscape, wide: true },
  { title: 'What the landscape itself says', anchor: 'topology', blocks: topology },
  { title: 'Load, freshness and protected data', anchor: 'load', blocks: load },
  { title: 'Readiness', anchor: 'readiness', blocks: readiness },
  { title: 'Systems one by one', anchor: 'systems', blocks: systems },
  { title: 'Risk register', anchor: 'risks', blocks: risks, wide: true },
  {
    title: 'Effort and time',
    anchor: 'effort',
    blocks: effort,
    isEmpty: ({ analysis }) => analysis.effort === null || analysis.schedule === null,
  },
  { title: 'What to do', anchor: 'plan', blocks: plan, wide: true },
  { title: 'How it is built, delivered and run', anchor: 'delivery', blocks: delivery },
  { title: 'When something fails', anchor: 'failures', blocks: failures },
  {
    title: 'Business and technology',
    anchor: 'agreement',
    blocks: agreement,
    isEmpty: ({ analysis }) => analysis.alignment === null && analysis.agenda.record.length === 0,
  },
  { title: 'All answers', anchor: 'answers', blocks: answers },
  { title: 'Glossary', anchor: 'glossary', blocks: glossary, isEmpty: ({ bank }) => bank.glossary.length === 0 },
  { title: 'Method and provenance', anchor: 'method', blocks: method },
];

/** The report of an analysed assessment, as blocks. Pure: date, versions and hashes come in with `meta`. */
export function compose(a: Assessment, analysis: Analysis, bank: Bank, meta: ReportMeta): Report {
  const view: View = {
    assessment: a,
    analysis,
    bank,
    meta,
    context: createContext(a, bank),
    questions: new Map(bank.questions.map((question) => [question.id, question])),
    rules: new Map(bank.rules.map((rule) => [rule.id, rule])),
    planNumber: new Map(analysis.plan.map((action, index) => [action.key, index + 1])),
  };
  const chapters = CHAPTERS.filter(({ isEmpty }) => !isEmpty?.(view)).map(
    ({ title, anchor, blocks, wide }, index): Block[] => {
      const inside = [heading(1, `${index + 1}  ${title}`, anchor), ...blocks(view)];
      return wide ? [{ kind: 'wide', blocks: inside }] : inside;
    },
  );
  return {
    title: a.name,
    organisation: a.profile.organisation ?? '',
    classification: a.profile.classification ?? '',
    author: a.profile.author ?? '',
    date: meta.date,
    language: 'en',
    producer: `plimsoll ${meta.programVersion}`,
    blocks: [cover(view), summary(view), { kind: 'contents', title: 'Contents' }, ...chapters.flat()],
  };
}
