import type { Criterion, Documents } from '../../../analysis/landscape/documents/schema.ts';
import { word } from '../../../report/words.ts';
import { below, bullets, item, more, part, prose } from '../lines.ts';
import { flowName, objectName } from '../names.ts';
import type { Section, Shown } from '../section.ts';
import { ASK } from './unknowns.ts';

/** The documents of the plan. */

const PARTS = { in: 'In scope', out: 'Out of scope', later: 'Later' } as const;

export const scope: Section = {
  name: 'scope',
  title: 'Scope: in, out, later',
  lead: ({ analysis }) => (analysis.landscape.documents.scope.lines.length === 0 ? '' : pagesOf(analysis).scope.text),
  lines: (shown, most) => {
    const { lines, text } = pagesOf(shown.analysis).scope;
    if (lines.length === 0) return [];
    return [
      prose(text, shown.look),
      ...(['in', 'out', 'later'] as const).flatMap((one) =>
        part(
          PARTS[one],
          bullets(
            lines.filter((line) => line.part === one).map(({ kind, name, reason }) => `${name} (${kind}): ${reason}`),
            shown,
            most,
            'scope',
          ),
          shown.look,
        ),
      ),
    ];
  },
};

export const approach: Section = {
  name: 'approach',
  title: 'How it is built and rolled out',
  lead: ({ analysis }) => {
    const { flows, text } = pagesOf(analysis).approach;
    const doubtful = flows.filter(({ fits }) => fits === false).length;
    if (flows.length === 0) return '';
    return doubtful === 0 ? text : `${doubtful} of ${flows.length} flows would be better built another way. ${text}`;
  },
  lines: (shown, most) => {
    const { flows, text } = pagesOf(shown.analysis).approach;
    const { look, assessment } = shown;
    if (flows.length === 0) return [];
    return [
      prose(text, look),
      ...flows.slice(0, most).flatMap(({ flow, topology, pattern, suits, fits, text: sentence }) => {
        const better = suits.length === 0 ? '' : `; suits it, the best first: ${suits.map(word).join(', ')}`;
        const now = `${flowName(assessment, flow)}: ${word(topology)}, ${pattern === null ? 'no pattern decided' : word(pattern)}${better}`;
        return [item(fits === false ? '!' : look.bullet, now, look), below(sentence, look)];
      }),
      ...more(flows.length - most, 'approach'),
    ];
  },
};

const STATES: Record<Criterion['state'], string> = { met: '+', open: '?', failed: '!' };

export const delivery: Section = {
  name: 'delivery',
  title: 'Delivery: go or no-go',
  lead: ({ analysis }) => pagesOf(analysis).delivery.steps.find(({ go }) => !go)?.text ?? '',
  lines: ({ analysis, look }, most) => {
    const { steps } = pagesOf(analysis).delivery;
    return steps.flatMap(({ text, criteria }) => {
      const shown = criteria.slice(0, most);
      return part(
        text,
        [
          ...shown.map(({ text: what, state, keys }) =>
            item(STATES[state], `${what}${keys.length === 0 ? '' : ` (${keys.join(', ')})`}`, look),
          ),
          ...more(criteria.length - most, 'delivery'),
        ],
        look,
      );
    });
  },
};

export const maintenance: Section = {
  name: 'maintenance',
  title: 'Maintenance: what comes up, and what to watch',
  lead: ({ analysis }) => {
    const { calendar, monitoring } = pagesOf(analysis).maintenance;
    const [next] = calendar;
    if (next !== undefined) return `${next.date === null ? '' : `${next.date} `}${next.text}`;
    return monitoring.length === 0 ? '' : `${monitoring.length} flows and data objects to watch`;
  },
  lines: (shown, most) => {
    const { calendar, monitoring } = pagesOf(shown.analysis).maintenance;
    const { look } = shown;
    return [
      ...part(
        'Calendar',
        bullets(
          calendar.map(({ date, text }) => `${date ?? 'day not known'}: ${text}`),
          shown,
          most,
          'maintenance',
        ),
        look,
      ),
      ...part(
        'What to watch, and whom to tell',
        [
          ...monitoring
            .slice(0, most)
            .flatMap(({ scope: kind, id, signals, receiver }) => [
              item(
                look.bullet,
                `${kind === 'flow' ? flowName(shown.assessment, id) : objectName(shown.assessment, id)}${receiver.length === 0 ? ': nobody is told' : `: tell ${receiver.join(', ')}`}`,
                look,
              ),
              ...signals.map(({ kpi, alert }) => below(`${kpi}: ${alert}`, look)),
            ]),
          ...more(monitoring.length - most, 'maintenance'),
        ],
        look,
      ),
    ];
  },
};

const OPEN = { unanswered: 'not answered', unknown: 'not known', mixed: 'partly not known' } as const;

export const handover: Section = {
  name: 'handover',
  title: 'Hand-over of the design',
  lead: ({ analysis }) => pagesOf(analysis).handover.text,
  lines: (shown, most) => {
    const { openPoints, text } = pagesOf(shown.analysis).handover;
    return [
      prose(text, shown.look),
      ...bullets(
        openPoints.map(
          ({ text: what, state, answeredBy, keys }) =>
            `${what} (${OPEN[state]}; ask ${ASK[answeredBy] ?? answeredBy}; ${keys.join(', ')})`,
        ),
        shown,
        most,
        'handover',
      ),
    ];
  },
};

function pagesOf({ landscape }: Shown['analysis']): Documents {
  return landscape.documents;
}
