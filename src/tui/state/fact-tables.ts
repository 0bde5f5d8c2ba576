import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { removeFailure } from '../../model/edits/failures.ts';
import { removeMinute } from '../../model/edits/minutes.ts';
import { type Aspect, setDecision, setTreatment } from '../../model/edits/project.ts';
import { ASPECTS } from '../../model/entities.ts';
import { withDays } from '../text/locale.ts';
import { flowFigures, projectFigures } from './effort-rows.ts';
import { figure, minutes, nameIn, peopleOf, placeName, shown, wordOf } from './fact-cells.ts';
import type { FactTable } from './fact-table.ts';
import { goldenParts, removeGolden } from './forms/golden-records.ts';
import { DOCUMENTED, INTERFACE_KINDS, removeInterface, SANDBOXES } from './forms/interfaces.ts';
import { MINUTE_WORDS } from './forms/minutes.ts';
import { personName } from './forms/people.ts';
import { projectFields } from './forms/project.ts';
import type { Subject } from './forms/subject.ts';
import type { FactTab, Place } from './navigation.ts';
import { CHANGE_WORDS, TREATMENTS } from './words.ts';

const form = (subject: Subject, at?: string): Place => ({ screen: 'form', subject, ...(at !== undefined && { at }) });

/** Everything stated of one kind, as a table. */
export function factTable(a: Assessment, bank: Bank, tab: FactTab): FactTable {
  return TABLES[tab](a, bank);
}

const TABLES: Record<FactTab, (a: Assessment, bank: Bank) => FactTable> = {
  project: (a) => ({
    columns: ['', 'Fact', 'Stated'],
    rows: projectFields(a).map((field) => ({
      id: field.name,
      cells: [field.group ?? '', field.label, shown(field)],
      open: form({ of: 'profile' }, field.name),
    })),
    spare: 0,
    empty: '',
  }),
  people: (a) => ({
    columns: ['Name', 'Role', 'Department', 'Contact'],
    rows: a.stakeholders.map(({ id, name, role = '', department = '', contact = '' }) => ({
      id,
      cells: [name, role, department, contact],
      open: form({ of: 'stakeholders', id }),
      remove: { of: 'stakeholders', id },
    })),
    spare: 2,
    add: { of: 'stakeholders' },
    empty: 'Nobody is entered yet. Press a to add who owns, decides or is told.',
  }),
  decisions: (a, bank) => ({
    columns: ['Aspect', 'Answers for it', 'Does it'],
    rows: aspects(bank).map(({ aspect, name }) => {
      const { accountable, responsible = [] } = a.decisions[aspect] ?? {};
      return {
        id: aspect,
        cells: [name, peopleOf(a, accountable) || 'nobody named', peopleOf(a, responsible)],
        open: form({ of: 'decision', aspect }),
        remove: { label: `decision ${name} taken out`, edit: (now) => setDecision(now, aspect, undefined) },
      };
    }),
    spare: 2,
    empty: '',
  }),
  objectives: (a) => ({
    columns: ['Objective', 'Measured by', 'Today', 'Target', 'Owner'],
    rows: a.objectives.map(({ id, text, kpi = '', baseline, target, owner }) => ({
      id,
      cells: [text, kpi, figure(baseline), figure(target), owner === undefined ? '' : personName(a, owner)],
      open: form({ of: 'objectives', id }),
      remove: { of: 'objectives', id },
    })),
    spare: 4,
    add: { of: 'objectives' },
    empty: 'No objective yet. Press a to add what the project is for.',
  }),
  problems: (a) => ({
    columns: ['Problem', 'Costs a month', 'Priority', 'Seen in'],
    rows: a.problems.map(({ id, text, costPerMonth, priority, processes }) => ({
      id,
      cells: [
        text,
        figure(costPerMonth),
        figure(priority),
        processes.map((one) => nameIn(a.processes, one)).join(', '),
      ],
      open: form({ of: 'problems', id }),
      remove: { of: 'problems', id },
    })),
    spare: 3,
    add: { of: 'problems' },
    empty: 'No problem yet. Press a to add what hurts today.',
  }),
  processes: (a) => ({
    columns: ['Process', 'Steps', 'Change', 'Owner'],
    rows: a.processes.map(({ id, name, steps, change, owner }) => ({
      id,
      cells: [
        name,
        String(steps.length),
        wordOf(CHANGE_WORDS, change),
        owner === undefined ? '' : personName(a, owner),
      ],
      open: { screen: 'process', id },
      remove: { of: 'processes', id },
    })),
    spare: 2,
    add: { of: 'processes' },
    empty: 'No process yet. Press a to add one; its steps are the happy path.',
  }),
  failures: (a) => ({
    columns: ['Where', 'What goes wrong', 'Is told', 'Within'],
    rows: a.failures.map((one, at) => ({
      id: `failure ${at}`,
      cells: [placeName(a, one), one.mode, peopleOf(a, one.notify) || '?', minutes(one.withinMinutes)],
      open: form({ of: 'failures', at }),
      remove: { label: `failure ${one.mode} taken out`, edit: (now) => removeFailure(now, at) },
    })),
    spare: 2,
    add: { of: 'failures' },
    empty: 'None of your own yet. Press a to add one; e at a usual one in the results takes it over.',
  }),
  effort: (a) => ({
    columns: ['Flow, in person-days', 'Low', 'Likely', 'High'],
    rows: [...a.flows.map((one) => flowFigures(a, one)), ...(a.flows.length === 0 ? [] : [projectFigures(a)])],
    spare: 4,
    empty: 'There is no flow yet: press l to add systems and flows.',
  }),
  risks: (a, bank) => ({
    columns: ['Risk', 'What is done', 'Owner', 'Until'],
    rows: Object.entries(a.treatments).map(([rule, { status, owner, due = '' }]) => ({
      id: rule,
      cells: [
        `${rule} ${bank.rules.find(({ id }) => id === rule)?.name ?? ''}`,
        wordOf(TREATMENTS, status),
        owner === undefined ? '' : personName(a, owner),
        withDays(due),
      ],
      open: form({ of: 'treatment', rule }),
      remove: { label: `treatment of ${rule} taken out`, edit: (now) => setTreatment(now, rule, undefined) },
    })),
    spare: 2,
    empty: 'Nothing is decided about a risk yet. Press e at a risk in the results.',
  }),
  existing: (a) => ({
    columns: ['From', 'To', 'State', 'What becomes of it'],
    rows: a.existingIntegrations.map(({ id, from, to, status, decision }) => ({
      id,
      cells: [nameIn(a.systems, from), nameIn(a.systems, to), status, decision],
      open: form({ of: 'existingIntegrations', id }),
      remove: { of: 'existingIntegrations', id },
    })),
    spare: 2,
    add: { of: 'existingIntegrations' },
    empty: 'None is entered. Press a to add an integration that is there already.',
  }),
  interfaces: (a) => ({
    columns: ['System', 'Interface', 'Documentation', 'Sandbox'],
    rows: a.systems.flatMap(({ id, name, interfaces = [] }) =>
      interfaces.map(({ kind, docStatus, sandbox }, at) => ({
        id: `${id} ${at}`,
        cells: [name, wordOf(INTERFACE_KINDS, kind), wordOf(DOCUMENTED, docStatus), wordOf(SANDBOXES, sandbox)],
        open: form({ of: 'interface', system: id, at }),
        remove: { label: `interface of ${name} taken out`, edit: (now) => removeInterface(now, id, at) },
      })),
    ),
    spare: 3,
    add: { of: 'interface' },
    empty: 'No interface is entered yet. Press a to add a way into a system, or out of it.',
  }),
  golden: (a) => ({
    columns: ['Data object', 'Attributes', 'Golden record'],
    rows: a.dataObjects.flatMap((object) =>
      goldenParts(object).map(({ id: group, name, systems }) => ({
        id: `${object.id} ${group ?? ''}`,
        cells: [object.name, name || 'all', systems.map((one) => nameIn(a.systems, one)).join(', ') || 'none named'],
        open: form({ of: 'golden', object: object.id, ...(group !== undefined && { group }) }),
        remove: {
          label: `golden record of ${object.name} taken out`,
          edit: (now) => removeGolden(now, object.id, group),
        },
      })),
    ),
    spare: 3,
    add: { of: 'golden' },
    empty: 'There is no data object yet: press l to add one.',
  }),
  minutes: (a) => ({
    columns: ['Day', 'What', 'In words', 'Who'],
    rows: (a.minutes ?? []).map(({ at: taken, kind, text, by = '' }, at) => ({
      id: `minute ${at}`,
      cells: [taken.slice(0, 10), wordOf(MINUTE_WORDS, kind), text.replaceAll('\n', ' '), by],
      open: form({ of: 'minute', at }),
      remove: { label: `entry ${at + 1} of the minutes taken out`, edit: (now) => removeMinute(now, at) },
    })),
    spare: 3,
    empty: 'Nothing is taken down yet. In a workshop (W), d takes a decision down and p parks a point.',
  }),
};

/** The aspects of the pack in its order, then those that it does not know. */
function aspects(bank: Bank): { aspect: Aspect; name: string }[] {
  const listed = bank.responsibilities.flatMap(({ aspect, name }) => {
    const known = ASPECTS.find((one) => one === aspect);
    return known === undefined ? [] : [{ aspect: known, name }];
  });
  const others = ASPECTS.filter((one) => !listed.some(({ aspect }) => aspect === one));
  return [
    ...listed,
    ...others.map((aspect) => ({ aspect, name: aspect === 'vendor' ? 'Suppliers' : aspect.replaceAll('_', ' ') })),
  ];
}
