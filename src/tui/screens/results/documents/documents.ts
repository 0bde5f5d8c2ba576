import type { DocumentId } from '../../../state/result-tabs.ts';
import { toWidth, wrapWithin } from '../../../text/fit.ts';
import { counted } from '../../../text/numbers.ts';
import type { Line } from '../../../text/span.ts';
import { type Entry, gap, said } from '../entry.ts';
import { stopEntries } from '../landscape-parts.ts';
import { isNarrow, type Page } from '../page.ts';
import { approachEntries } from './approach.ts';
import { capacityEntries, exposureEntries, identityEntries, timeEntries } from './checks.ts';
import { deliveryEntries } from './delivery.ts';
import { escalationEntries } from './escalation.ts';
import { handoverEntries } from './handover.ts';
import { maintenanceEntries } from './maintenance.ts';
import { processEntries } from './processes.ts';
import { responsibilityEntries } from './responsibilities.ts';
import { scopeEntries } from './scope.ts';
import { evidenceEntries, weightEntries } from './trust.ts';

type Document = {
  title: string;
  /** What it comes to, in a sentence. */
  lead: (page: Page) => string;
  entries: (page: Page) => Entry[];
};

const DOCUMENTS: Record<DocumentId, Document> = {
  scope: {
    title: 'Scope',
    lead: ({ analysis }) => analysis.landscape.documents.scope.text,
    entries: scopeEntries,
  },
  approach: {
    title: 'Integration approach',
    lead: ({ analysis }) => analysis.landscape.documents.approach.text,
    entries: approachEntries,
  },
  responsibilities: {
    title: 'Who decides what (RACI)',
    lead: ({ analysis }) => {
      const { responsibilities } = analysis.landscape;
      const named = responsibilities.filter(({ level }) => level === 'ok').length;
      return `${named} of ${counted(responsibilities.length, 'aspect')} have exactly one person who answers for it.`;
    },
    entries: responsibilityEntries,
  },
  processes: {
    title: 'Happy paths',
    lead: ({ analysis }) => {
      const { happyPaths } = analysis.landscape;
      const points = happyPaths.reduce((sum, { findings }) => sum + findings.length, 0);
      return `${counted(happyPaths.length, 'process', 'processes')}, ${counted(points, 'point')} to look at.`;
    },
    entries: processEntries,
  },
  handover: {
    title: 'Hand-over from business to technology',
    lead: ({ analysis }) => analysis.landscape.documents.handover.text,
    entries: handoverEntries,
  },
  delivery: {
    title: 'Delivery plan with go and no-go',
    lead: ({ analysis }) => {
      const { steps } = analysis.landscape.documents.delivery;
      const stop = steps.find(({ go }) => !go);
      return stop === undefined ? 'Every step may begin.' : `No-go at: ${stop.name}.`;
    },
    entries: deliveryEntries,
  },
  escalation: {
    title: 'Escalation matrix',
    lead: ({ analysis }) => {
      const { failureScenarios } = analysis.landscape;
      const open = failureScenarios.filter(({ missing }) => missing.length > 0).length;
      const own = failureScenarios.filter(({ source }) => source === 'own').length;
      return `${counted(failureScenarios.length, 'scenario')}, ${own} of them yours; ${open} not complete.`;
    },
    entries: escalationEntries,
  },
  maintenance: {
    title: 'Maintenance plan',
    lead: ({ analysis }) => {
      const { calendar, monitoring } = analysis.landscape.documents.maintenance;
      return `${counted(calendar.length, 'date')} to keep, ${counted(monitoring.length, 'thing')} to watch.`;
    },
    entries: maintenanceEntries,
  },
  capacity: {
    title: 'Capacity: what breaks first',
    lead: ({ analysis }) => analysis.landscape.capacity.text,
    entries: capacityEntries,
  },
  times: {
    title: 'Age, waiting and availability',
    lead: ({ analysis }) => {
      const { staleness, latency, availability } = analysis.landscape;
      const all = [...staleness, ...latency, ...availability];
      return `${counted(all.length, 'way')} looked at, ${all.filter(({ level }) => level === 'red').length} red.`;
    },
    entries: timeEntries,
  },
  identity: {
    title: 'Identity along the processes',
    lead: ({ analysis }) => {
      const { chains } = analysis.landscape.identity;
      const broken = chains.filter(({ firstBroken }) => firstBroken !== null).length;
      return `${broken} of ${counted(chains.length, 'process', 'processes')} lose track of it, or may.`;
    },
    entries: identityEntries,
  },
  stops: {
    title: 'What stops with a system',
    lead: ({ analysis }) => {
      const { singlePoints } = analysis.topology;
      return `${counted(analysis.landscape.blastRadius.length, 'system')}, ${counted(singlePoints.length, 'single point')} of failure.`;
    },
    entries: stopEntries,
  },
  exposure: {
    title: 'Sensitive data and common causes',
    lead: ({ analysis }) => {
      const { exposure, commonCauses } = analysis.landscape;
      const sensitive = exposure.filter(({ sensitivity }) => sensitivity !== 'unknown').length;
      const unclassified = exposure.length - sensitive;
      const unknown = unclassified === 0 ? '' : `, ${counted(unclassified, 'object')} that nobody classified`;
      return `${counted(sensitive, 'sensitive object')}${unknown}, ${counted(commonCauses.length, 'common cause')}.`;
    },
    entries: exposureEntries,
  },
  evidence: {
    title: 'What the scores rest on',
    lead: ({ analysis }) => {
      const { systems } = analysis.readiness;
      const hollow = Object.values(systems).filter((score) => score?.hollow).length;
      return `${counted(hollow, 'system')} with a hollow score: high, but mostly claims.`;
    },
    entries: evidenceEntries,
  },
  weights: {
    title: 'If the questions weighed otherwise',
    lead: ({ analysis }) =>
      analysis.weights === null ? 'Nothing is answered yet.' : `${analysis.weights.draws} draws of the weights.`,
    entries: weightEntries,
  },
};

/** Cells of a title; what the document comes to stands beside it where there is room. */
const TITLE_CELLS = 39;

/** The documents of the plan, one under the other; Enter opens one. */
export function documentsPage(page: Page): Entry[] {
  return Object.entries(DOCUMENTS).map(([id, { title, lead }]): Entry => {
    const place = { screen: 'results', tab: 'documents', document: id as DocumentId } as const;
    const [short = ''] = wrapWithin(lead(page), Math.max(1, page.width - TITLE_CELLS), 1, page.glyphs.more);
    const line: Line = isNarrow(page) ? [title] : [toWidth(title, TITLE_CELLS), { text: short, tone: 'muted' }];
    return { id, lines: [line], place };
  });
}

/** One document, its title first. */
export function documentPage(page: Page, id: DocumentId): Entry[] {
  const { title, entries } = DOCUMENTS[id];
  const found = entries(page);
  const body = found.length > 0 ? found : [said('none', 'Nothing is entered yet that belongs here.', page.width)];
  return [{ ...said('title', title, page.width, { tone: 'title' }), still: true }, gap('title'), ...body];
}
