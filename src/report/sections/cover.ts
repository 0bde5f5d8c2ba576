import { hasOwnLine } from '../../analysis/load-line.ts';
import { dayText } from '../../model/locale.ts';
import type { Cover } from '../blocks.ts';
import { loadLineMark } from '../figures/mark.ts';
import { count, counted, score } from '../format.ts';
import type { View } from '../view.ts';

/** Whose landscape, how large, from when, and whether the interview is complete. */
export function cover(view: View): Cover {
  const { assessment: a, analysis, meta, bank } = view;
  const { answered, visible } = analysis.progress;
  const scenario = bank.scenarios.find((one) => one.id === a.scenario);
  const risks = analysis.risks.filter((risk) => risk.status === 'risk').length;
  const facts = [
    ...(a.profile.organisation === undefined ? [] : [{ key: 'Organisation', value: a.profile.organisation }]),
    ...(scenario === undefined ? [] : [{ key: 'Kind of project', value: scenario.name }]),
    {
      key: 'Scope',
      value: [
        counted(a.systems.length, 'system'),
        counted(a.flows.length, 'data flow'),
        counted(a.dataObjects.length, 'data object'),
        // Without an answer to read risks from, none is open because none is known.
        ...(analysis.risks.length === 0 ? [] : [counted(risks, 'open risk')]),
      ].join(', '),
    },
    { key: 'Date', value: dayText(meta.date) },
    {
      key: 'Status',
      value:
        answered >= visible
          ? `Complete at ${a.depth} depth: all ${counted(visible, 'question')} answered`
          : `Draft: ${count(answered)} of ${counted(visible, 'question')} answered at ${a.depth} depth`,
    },
    ...(hasOwnLine(view)
      ? [
          {
            key: 'Load line',
            value: `${score(analysis.verdict.loadLine)}, set by this project (question bank: ${score(bank.scoring.verdict.planReadiness)})`,
          },
        ]
      : []),
    ...(meta.redacted ? [{ key: 'Names', value: 'Roles stand in place of names; checked before it was written' }] : []),
    ...(a.profile.author === undefined ? [] : [{ key: 'Author', value: a.profile.author }]),
    ...(a.profile.classification === undefined ? [] : [{ key: 'Classification', value: a.profile.classification }]),
  ];
  return {
    kind: 'cover',
    eyebrow: 'Integration readiness and risk assessment',
    title: a.name,
    subtitle:
      'How ready the systems, data and people are to be connected, what may sink the project, and what to do first.',
    facts,
    drawing: loadLineMark(44),
  };
}
