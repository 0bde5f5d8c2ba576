import type { Assessment } from '../../../model/assessment.ts';
import { date, type Field, list, many, number, text } from './field.ts';
import { person } from './people.ts';

/** A person, or a desk that answers for something. */
export function stakeholderFields(a: Assessment, id: string | undefined): Field[] {
  const it = a.stakeholders.find((person) => person.id === id);
  return [
    text('name', 'Name', it?.name, 'A person, or a desk that always answers.'),
    text('department', 'Department', it?.department, 'Says which view of things it is.'),
    text('role', 'Role', it?.role, 'As in sponsor, process owner, integration lead.'),
    text('contact', 'Contact', it?.contact, 'How to reach them, at night too if they own a critical system.'),
    person(a, 'deputy', 'Deputy', it?.deputy, 'Who stands in.'),
    list('channels', 'Reached by', it?.channels, 'As in phone, chat, page; divided by commas.'),
  ];
}

/** What the project is for. */
export function objectiveFields(a: Assessment, id: string | undefined): Field[] {
  const it = a.objectives.find((objective) => objective.id === id);
  return [
    text('text', 'Objective', it?.text, 'What business wants to reach, in a sentence.'),
    text('kpi', 'Measured by', it?.kpi, 'The figure that shows it.'),
    text('unit', 'Unit', it?.unit, 'As in EUR a year, days, percent.'),
    number('baseline', 'Today', it?.baseline, 'The figure as it is.'),
    number('target', 'Target', it?.target, 'The figure to reach.'),
    date('dueDate', 'Until', it?.dueDate, 'A day, as in 2027-03-01.'),
    person(a, 'owner', 'Owner', it?.owner),
    number('benefitPerYear', 'Worth a year', it?.benefitPerYear, 'In the currency of the project.'),
  ];
}

/** What hurts today. */
export function problemFields(a: Assessment, id: string | undefined): Field[] {
  const it = a.problems.find((problem) => problem.id === id);
  const objectives = a.objectives.map((one) => ({ value: one.id, text: one.text }));
  const processes = a.processes.map((one) => ({ value: one.id, text: one.name }));
  return [
    text('text', 'Problem', it?.text, 'What goes wrong today, in a sentence.'),
    number('costPerMonth', 'Costs a month', it?.costPerMonth, 'In the currency of the project.'),
    number('priority', 'Priority', it?.priority, '1 to 5; 5 is the most urgent.'),
    many('objectives', 'Hinders', it?.objectives, objectives, 'Space takes an objective in or out.'),
    many('processes', 'Seen in', it?.processes, processes, 'Space takes a process in or out.'),
  ];
}
