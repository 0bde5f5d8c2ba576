import { createContext } from '../analysis/context.ts';
import type { Analysis } from '../analysis/schema.ts';
import type { Bank } from '../bank/bank.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Audience, type LeftOut, leftOutBy, type Selection } from './audience.ts';
import { type Block, heading, list, paragraph, type Report, type ReportMeta } from './blocks.ts';
import { withoutDeadLinks } from './links.ts';
import { nothingKnown } from './nothing-known.ts';
import { agreement } from './sections/agreement.ts';
import { answers } from './sections/answers.ts';
import { catalogue } from './sections/catalogue.ts';
import { cover } from './sections/cover.ts';
import { delivery } from './sections/delivery.ts';
import { design } from './sections/design.ts';
import { diagrams } from './sections/diagrams.ts';
import { effort } from './sections/effort.ts';
import { failures } from './sections/failures.ts';
import { withFigureData } from './sections/figure-data.ts';
import { glossary } from './sections/glossary.ts';
import { landscape } from './sections/landscape.ts';
import { load } from './sections/load.ts';
import { method } from './sections/method.ts';
import { open } from './sections/open.ts';
import { people } from './sections/people.ts';
import { allActions, hasMoreActions } from './sections/plan/actions.ts';
import { plan } from './sections/plan.ts';
import { processes } from './sections/processes.ts';
import { readiness } from './sections/readiness.ts';
import { recommendations } from './sections/recommendations.ts';
import { risks } from './sections/risks.ts';
import { scope } from './sections/scope.ts';
import { summary } from './sections/summary.ts';
import { systems } from './sections/systems.ts';
import { topology } from './sections/topology.ts';
import type { View } from './view.ts';

type Chapter = {
  title: string;
  /** Its name on the command line too. */
  anchor: string;
  /** For whom it is; without a selection everybody gets all chapters. */
  readers: readonly Audience[];
  blocks: (view: View) => Block[];
  wide?: true;
  /** Evidence to look things up in, after the chapters to read: named A, B, C. */
  appendix?: true;
  /** Why there is nothing to tell, in a line; the chapter is then left out, and the one on the scope says so. */
  without?: (view: View) => string | undefined;
  /** Whether an earlier chapter goes on here; where it holds everything itself, nobody misses this one. */
  goesOn?: (view: View) => boolean;
};

const EVERYBODY: readonly Audience[] = ['sponsor', 'architect', 'auditor'];

/** The chapters, in the order of reading: what is, how ready, what may happen, what to do, then all the evidence. */
const CHAPTERS: readonly Chapter[] = [
  { title: 'Scope and how to read this report', anchor: 'scope', readers: EVERYBODY, blocks: scope },
  {
    title: 'Landscape',
    anchor: 'landscape',
    readers: ['architect', 'auditor'],
    blocks: landscape,
    wide: true,
    without: nothingKnown.landscape,
  },
  {
    title: 'The architecture in pictures',
    anchor: 'diagrams',
    readers: ['architect', 'auditor'],
    blocks: diagrams,
    wide: true,
    without: nothingKnown.diagrams,
  },
  {
    title: 'Processes and their happy path',
    anchor: 'processes',
    readers: ['architect', 'auditor'],
    blocks: processes,
    without: nothingKnown.processes,
  },
  {
    title: 'What the landscape itself says',
    anchor: 'topology',
    readers: ['architect'],
    blocks: topology,
    without: nothingKnown.landscape,
  },
  {
    title: 'Load, freshness and protected data',
    anchor: 'load',
    readers: ['architect'],
    blocks: load,
    without: nothingKnown.load,
  },
  { title: 'Readiness', anchor: 'readiness', readers: EVERYBODY, blocks: readiness, without: nothingKnown.readiness },
  {
    title: 'Findings and recommendations',
    anchor: 'findings',
    readers: EVERYBODY,
    blocks: recommendations,
    without: nothingKnown.findings,
  },
  {
    title: 'Systems one by one',
    anchor: 'systems',
    readers: ['architect'],
    blocks: systems,
    without: nothingKnown.systems,
  },
  {
    title: 'Risk register',
    anchor: 'risks',
    readers: EVERYBODY,
    blocks: risks,
    wide: true,
    without: nothingKnown.risks,
  },
  {
    title: 'Effort and time',
    anchor: 'effort',
    readers: ['sponsor', 'architect'],
    blocks: effort,
    without: nothingKnown.effort,
  },
  {
    title: 'What to do',
    anchor: 'plan',
    readers: ['sponsor', 'architect'],
    blocks: plan,
    wide: true,
    without: nothingKnown.plan,
  },
  {
    title: 'Who takes part and who decides',
    anchor: 'people',
    readers: ['architect'],
    blocks: people,
  },
  { title: 'How it is built, delivered and run', anchor: 'delivery', readers: ['architect'], blocks: delivery },
  { title: 'When something fails', anchor: 'failures', readers: ['architect', 'auditor'], blocks: failures },
  {
    title: 'Business and technology',
    anchor: 'agreement',
    readers: ['architect', 'auditor'],
    blocks: agreement,
    without: nothingKnown.agreement,
  },
  { title: 'Next steps and open questions', anchor: 'open', readers: EVERYBODY, blocks: open },
  { title: 'All answers', anchor: 'answers', readers: ['auditor'], blocks: answers, appendix: true },
  {
    title: 'Catalogue of flows, systems and data',
    anchor: 'catalogue',
    readers: ['architect', 'auditor'],
    blocks: catalogue,
    appendix: true,
    without: nothingKnown.landscape,
  },
  {
    title: 'Design sheets: what each flow is built from',
    anchor: 'design',
    readers: ['architect'],
    blocks: design,
    appendix: true,
    without: nothingKnown.design,
  },
  {
    title: 'Improvement plan, action by action',
    anchor: 'actions',
    readers: ['architect'],
    blocks: allActions,
    wide: true,
    appendix: true,
    goesOn: hasMoreActions,
  },
  {
    title: 'Glossary',
    anchor: 'glossary',
    readers: ['architect', 'auditor'],
    blocks: glossary,
    appendix: true,
    without: nothingKnown.glossary,
  },
  {
    title: 'Method and provenance',
    anchor: 'method',
    readers: ['architect', 'auditor'],
    blocks: method,
    appendix: true,
  },
];

/** The chapters that there are, by the names to ask for them with. */
export const chapterNames: readonly { anchor: string; title: string }[] = CHAPTERS;

/**
 * The report of an analysed assessment, as blocks: cover, summary and the chapters of the selection. Pure: date, versions
 * and hashes come in with `meta`.
 */
export function compose(
  a: Assessment,
  analysis: Analysis,
  bank: Bank,
  meta: ReportMeta,
  selection: Selection = {},
): Report {
  const leftOut: LeftOut[] = [];
  const chosen = CHAPTERS.filter((chapter) => {
    const why = leftOutBy(selection, chapter);
    if (why !== undefined) leftOut.push({ title: chapter.title, why });
    return why === undefined;
  });
  const context = createContext(a, bank);
  const known = {
    assessment: a,
    analysis,
    bank,
    meta,
    context,
    items: new Map(context.items.map((item) => [item.key, item])),
    people: new Map(a.stakeholders.map((person) => [person.id, person])),
    processes: new Map(a.processes.map((process) => [process.id, process])),
    actionsOf: byQuestion(analysis.plan),
    unknownOf: unknownBy(analysis.findOutFirst),
    questions: new Map(bank.questions.map((question) => [question.id, question])),
    rules: new Map(bank.rules.map((rule) => [rule.id, rule])),
    planNumber: new Map(analysis.plan.map((action, index) => [action.key, index + 1])),
    chapters: new Set(chosen.map(({ anchor }) => anchor)),
    brief: selection.audience === 'sponsor',
    unknown: [],
  } satisfies View;
  const judged = chosen.map((chapter) => ({ chapter, why: chapter.without?.(known) }));
  const unknown = judged.flatMap(({ chapter: { title }, why }) => (why === undefined ? [] : [{ title, why }]));
  const view: View = { ...known, unknown };
  const told = judged.flatMap(({ chapter, why }) =>
    why === undefined && chapter.goesOn?.(view) !== false ? [chapter] : [],
  );
  const read = told.filter(({ appendix }) => !appendix).length;
  const chapters = told.map(({ title, anchor, blocks, wide }, index): Block[] => {
    const number = index < read ? String(index + 1) : `Appendix ${letter(index - read)}`;
    const opening = heading(1, `${number}  ${title}`, anchor);
    const inside = [view.brief && index > 0 ? { ...opening, runsOn: true as const } : opening, ...blocks(view)];
    // A short report is read upright, without turning pages.
    return wide && !view.brief ? [{ kind: 'wide', blocks: inside }] : inside;
  });
  const body = view.brief
    ? chapters.flat()
    : withFigureData(chapters.flat(), `Appendix ${letter(told.length - read)}  Data of the figures`);
  const contents: Block[] = [
    { kind: 'contents', title: 'Contents' },
    ...notHere(known.chapters.has('scope') ? leftOut : [...leftOut, ...unknown]),
  ];
  return {
    title: a.name,
    organisation: a.profile.organisation ?? '',
    classification: a.profile.classification ?? '',
    author: a.profile.author ?? '',
    date: meta.date,
    language: 'en',
    producer: `plimsoll ${meta.programVersion}`,
    blocks: withoutDeadLinks([cover(view), summary(view), ...contents, ...body]),
  };
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function byQuestion(plan: Analysis['plan']): Map<string, Analysis['plan']> {
  const found = new Map<string, Analysis['plan']>();
  for (const action of plan) {
    const same = found.get(action.questionId);
    if (same === undefined) found.set(action.questionId, [action]);
    else same.push(action);
  }
  return found;
}

/** Ids of the questions that nobody could answer, by the place that they are about. */
function unknownBy(found: Analysis['findOutFirst']): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { scope: place, questionId } of found) places.set(place, [...(places.get(place) ?? []), questionId]);
  return places;
}

/** What the whole report holds and this one does not: a reader must not take a part for the whole. */
function notHere(leftOut: readonly LeftOut[]): Block[] {
  if (leftOut.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { title, why } of leftOut) byReason.set(why, [...(byReason.get(why) ?? []), title]);
  return [
    {
      kind: 'group',
      blocks: [
        paragraph([{ text: 'Left out of this report, and why', strong: true }], 'lead'),
        list([...byReason].map(([why, titles]) => `${titles.join('; ')}: ${why}`)),
      ],
    },
  ];
}
