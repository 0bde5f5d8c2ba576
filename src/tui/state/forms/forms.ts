import type { Bank } from '../../../bank/bank.ts';
import { nameOf } from '../../../bank/interview.ts';
import type { Assessment, Collection } from '../../../model/assessment.ts';
import { addEntity, type EntityInput, updateEntity } from '../../../model/edits/entities.ts';
import { setFailure } from '../../../model/edits/failures.ts';
import { setName, setProfile } from '../../../model/edits/project.ts';
import { type ProcessStep, setStep } from '../../../model/edits/steps.ts';
import type { Failure } from '../../../model/entities.ts';
import { objectiveFields, problemFields, stakeholderFields } from './aims.ts';
import { closedKey, dataObjectFields, openKey } from './data-objects.ts';
import { decisionForm, treatmentForm } from './decisions.ts';
import type { Faults, Field, Form, Values } from './field.ts';
import { estimateFaults, estimateFields, flowFaults, flowFields } from './flows.ts';
import { goldenForm } from './golden-records.ts';
import { interfaceForm } from './interfaces.ts';
import { minuteForm } from './minutes.ts';
import { ownEstimateFaults, ownEstimateForm } from './own-estimate.ts';
import { personId, withPeople } from './people.ts';
import { existingFields, failureFields, processFields, stepFields } from './processes.ts';
import { projectFields } from './project.ts';
import type { Subject } from './subject.ts';
import { systemFields } from './systems.ts';
import { changesOf, withChanges } from './values.ts';

type EntityCollection = Exclude<Collection, 'failures'>;

/** What one of a collection is called, the article with it. */
const ONE: Record<EntityCollection, { a: string; the: string }> = {
  systems: { a: 'A new system', the: 'The system' },
  dataObjects: { a: 'A new data object', the: 'The data object' },
  flows: { a: 'A new flow', the: 'The flow' },
  processes: { a: 'A new process', the: 'The process' },
  stakeholders: { a: 'A new person', the: 'The person' },
  objectives: { a: 'A new objective', the: 'The objective' },
  problems: { a: 'A new problem', the: 'The problem' },
  existingIntegrations: { a: 'An integration that is there', the: 'The integration' },
};

/** The form of a subject, as it is now. */
export function formOf(a: Assessment, bank: Bank, subject: Subject): Form {
  const form = plainForm(a, bank, subject);
  return {
    ...form,
    keep: (now, stated) => {
      const { assessment, values } = withPeople(now, form.fields, stated);
      return form.keep(assessment, values);
    },
  };
}

/** The form, with ids where people are named. */
function plainForm(a: Assessment, bank: Bank, subject: Subject): Form {
  switch (subject.of) {
    case 'profile':
      return profileForm(a);
    case 'decision':
      return decisionForm(a, bank, subject);
    case 'treatment':
      return treatmentForm(a, bank, subject);
    case 'estimate':
      return estimateForm(a, subject.flow);
    case 'own-estimate':
      return ownEstimateForm(a);
    case 'step':
      return stepForm(a, subject);
    case 'interface':
      return interfaceForm(a, subject);
    case 'golden':
      return goldenForm(a, subject);
    case 'minute':
      return minuteForm(a, subject);
    case 'failures':
      return failureForm(a, bank, subject);
    default:
      return entityForm(a, bank, subject);
  }
}

function entityForm(a: Assessment, bank: Bank, { of, id }: { of: EntityCollection; id?: string }): Form {
  const fields = entityFields(a, bank, of, id);
  const list: readonly { id: string }[] = a[of];
  const it = list.find((entity) => entity.id === id);
  const named = (values: Values) => values.name || values.text || nameNow(a, of, id);
  return {
    title: it === undefined ? ONE[of].a : `${ONE[of].the} ${nameNow(a, of, id)}`,
    fields,
    label: (values) => `${ONE[of].the.toLowerCase().replace('the ', '')} ${named(values)} ${it ? 'changed' : 'added'}`,
    check: (values) => entityFaults(of, fields, values),
    keep: (now, values) => {
      const stated =
        it === undefined ? asNew(fields, values) : changesOf(of === 'dataObjects' ? openKey(it) : it, fields, values);
      const input = (of === 'dataObjects' ? closedKey(stated) : stated) as EntityInput<typeof of>;
      return it === undefined ? addEntity(now, of, input) : updateEntity(now, of, it.id, input);
    },
  };
}

function entityFields(a: Assessment, bank: Bank, of: EntityCollection, id: string | undefined): Field[] {
  switch (of) {
    case 'systems':
      return systemFields(a, bank, id);
    case 'dataObjects':
      return dataObjectFields(a, id);
    case 'flows':
      return flowFields(a, bank, id);
    case 'processes':
      return processFields(a, id);
    case 'stakeholders':
      return stakeholderFields(a, id);
    case 'objectives':
      return objectiveFields(a, id);
    case 'problems':
      return problemFields(a, id);
    case 'existingIntegrations':
      return existingFields(a, id);
  }
}

function entityFaults(of: EntityCollection, fields: readonly Field[], values: Values): Faults {
  if (of === 'flows') return flowFaults(values);
  if (of === 'existingIntegrations') return values.from === values.to ? { to: 'Choose another system.' } : {};
  return required(fields, values, of === 'objectives' || of === 'problems' ? 'text' : 'name');
}

function required(fields: readonly Field[], values: Values, name: string): Faults {
  if ((values[name] ?? '').trim() !== '') return {};
  const label = fields.find((field) => field.name === name)?.label.toLowerCase() ?? name;
  return { [name]: label === 'name' ? 'Write a name.' : `Write it: "${label}" cannot stay empty.` };
}

function nameNow(a: Assessment, of: EntityCollection, id: string | undefined): string {
  if (id === undefined) return '';
  if (of === 'flows') return nameOf(a, id, 'flow');
  const list: readonly { id: string; name?: string | undefined; text?: string }[] = a[of];
  const it = list.find((entity) => entity.id === id);
  return it?.name ?? it?.text ?? id;
}

/** What a form of something new says, defaults that stand in it included. */
function asNew(fields: readonly Field[], values: Values): object {
  return withChanges(
    {},
    fields.map((field) => ({ ...field, value: '' })),
    values,
  );
}

function profileForm(a: Assessment): Form {
  const fields = projectFields(a);
  return {
    title: 'The project',
    fields,
    label: () => 'facts of the project changed',
    check: (values) => ({ ...required(fields, values, 'name'), ...ownEstimateFaults(values) }),
    keep: (now, values) => {
      const { name, ...changes } = changesOf(now.profile, fields, values);
      return setProfile(name === undefined ? now : setName(now, String(name)), changes);
    },
  };
}

function estimateForm(a: Assessment, flow: string): Form {
  const fields = estimateFields(a, flow);
  return {
    title: nameOf(a, flow, 'flow'),
    fields,
    label: () => `estimate of ${nameOf(a, flow, 'flow')} changed`,
    check: estimateFaults,
    keep: (now, values) => {
      const it = now.flows.find(({ id }) => id === flow);
      return updateEntity(now, 'flows', flow, changesOf(it ?? {}, fields, values) as EntityInput<'flows'>);
    },
  };
}

function stepForm(a: Assessment, subject: Extract<Subject, { of: 'step' }>): Form {
  const { process, at } = subject;
  const fields = stepFields(a, subject);
  const before = a.processes.find(({ id }) => id === process);
  const number = (at ?? before?.steps.length ?? 0) + 1;
  return {
    title: `${before?.name ?? process}, step ${number}`,
    fields,
    label: () => `step ${number} of ${before?.name ?? process} ${at === undefined ? 'added' : 'changed'}`,
    check: (values) => required(fields, values, 'text'),
    keep: (now, values) => {
      const steps = now.processes.find(({ id }) => id === process)?.steps ?? [];
      const step = at === undefined ? asNew(fields, values) : withChanges(steps[at] ?? {}, fields, values);
      return setStep(now, process, at ?? steps.length, step as ProcessStep);
    },
  };
}

function failureForm(a: Assessment, bank: Bank, subject: Extract<Subject, { of: 'failures' }>): Form {
  const { at } = subject;
  const fields = failureFields(a, bank, subject);
  return {
    title: at === undefined ? 'A new failure scenario' : 'The failure scenario',
    fields,
    label: (values) => `failure ${values.mode} ${at === undefined ? 'added' : 'changed'}`,
    check: (values) => ({
      ...(values.where ? {} : { where: 'Add a flow or a system first: something has to fail.' }),
      ...required(fields, values, 'mode'),
    }),
    keep: (now, values) => {
      const it: object = (at === undefined ? undefined : now.failures[at]) ?? {};
      const { where, notify, ...rest } = (
        at === undefined ? asNew(fields, values) : withChanges(it, fields, values)
      ) as {
        where?: string;
        notify?: string[];
      };
      const [kind = '', id] = (where ?? '').split(':');
      // Where it is stays as the file has it, unless another place is chosen.
      const place = where === undefined ? {} : { flow: undefined, system: undefined, process: undefined, [kind]: id };
      const told = notify?.map((who) => personId(now, who));
      const failure = { ...rest, ...place, notify: told } as { [F in keyof Failure]?: Failure[F] | undefined };
      return setFailure(now, at ?? now.failures.length, failure);
    },
  };
}
