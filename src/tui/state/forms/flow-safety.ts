import type { Bank } from '../../../bank/bank.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Flow } from '../../../model/entities.ts';
import { type Choices, type Field, grouped, many, maybe, number, text, yesNo } from './field.ts';
import { person } from './people.ts';

const said = (value: string, words = value) => ({ value, text: words });
const plain = (...values: string[]): Choices => values.map((value) => said(value, value.replaceAll('_', ' ')));

const SIZES = plain('XS', 'S', 'M', 'L', 'XL');
const BUILDS: Choices = [
  said('configure', 'configured'),
  said('connector', 'by a connector'),
  said('code', 'written'),
  said('buy', 'bought'),
  said('reuse', 'used again'),
];
const PAYLOADS: Choices = [
  said('record', 'records'),
  said('event', 'events'),
  said('file', 'files'),
  said('document', 'documents'),
];
const IDEMPOTENCY: Choices = [
  said('key', 'a key tells them apart'),
  said('upsert', 'writing twice does no harm'),
  said('none', 'not provided for'),
  said('unknown', 'not known'),
];
const ORDERINGS: Choices = [
  said('required', 'must be kept'),
  said('versioned', 'each carries its version'),
  said('none', 'does not matter'),
  said('unknown', 'not known'),
];
const CONTRACT_TESTS: Choices = [said('none'), said('one_side', 'at one side'), said('both', 'at both sides')];

/** What is known of the size and of what makes a flow dearer, in place of what the program takes from the answers. */
export function driverFields({ effort }: Bank, it: Flow | undefined): Field[] {
  const [first, ...rest] = effort.drivers.map(({ id, name, values }) =>
    maybe(
      `estimate.drivers.${id}`,
      name,
      it?.estimate?.drivers?.[id],
      plain(...Object.keys(values)),
      'Not stated: read from the answers.',
    ),
  );
  const size = maybe(
    'estimate.size',
    'Size class',
    it?.estimate?.size,
    SIZES,
    'Not stated: read from what it carries.',
  );
  return grouped('What makes it dear', first === undefined ? [size] : [size, first, ...rest]);
}

/** How a flow is built, kept right and made safe. */
export function safetyFields(a: Assessment, it: Flow | undefined): Field[] {
  const objectives = a.objectives.map((one) => ({ value: one.id, text: one.text }));
  const { contract, errorHandling: errors, reconciliation: sums, security, slo } = it ?? {};
  return [
    ...grouped('How it is built', [
      maybe('build', 'Built how', it?.build, BUILDS, 'By whom and from what.'),
      maybe('payloadKind', 'Sends', it?.payloadKind, PAYLOADS, 'What one message is.'),
      text('contract.format', 'Format', contract?.format, 'As in JSON, EDIFACT, CSV.'),
      text('contract.version', 'Version', contract?.version, 'Of the agreed description.'),
      text('contract.schemaUrl', 'Description', contract?.schemaUrl, 'Where the schema lies.'),
      text('contract.registry', 'Registry', contract?.registry, 'Where its versions are kept.'),
      maybe(
        'contract.contractTest',
        'Contract test',
        contract?.contractTest,
        CONTRACT_TESTS,
        'Who checks that it holds.',
      ),
      yesNo(
        'origination',
        'May originate',
        it?.origination,
        'Yes: it may write into the golden record of another system.',
      ),
      yesNo('loopGuard', 'Stops its echo', it?.loopGuard, 'Whether a change that comes back is recognised.'),
    ]),
    ...grouped('When it goes wrong', [
      maybe('idempotency', 'Sent twice', it?.idempotency, IDEMPOTENCY, 'What happens to the same message again.'),
      maybe('ordering', 'Order', it?.ordering, ORDERINGS, 'Whether an older message may come later.'),
      yesNo('errorHandling.retry', 'Tried again', errors?.retry, 'Whether a failed message is sent again.'),
      yesNo('errorHandling.backoff', 'Growing pauses', errors?.backoff, 'Whether it waits longer each time.'),
      yesNo('errorHandling.dlq', 'Kept aside', errors?.dlq, 'Whether what cannot be read goes to a dead-letter queue.'),
      yesNo('errorHandling.replay', 'Sent anew', errors?.replay, 'Whether a past day can be sent again.'),
      yesNo('reconciliation.counts', 'Counted', sums?.counts, 'Whether both ends compare how many there are.'),
      yesNo('reconciliation.sums', 'Summed', sums?.sums, 'Whether both ends compare sums.'),
      text('reconciliation.frequency', 'Compared', sums?.frequency, 'How often, as in every night.'),
      person(a, 'reconciliation.owner', 'Compared by', sums?.owner),
    ]),
    ...grouped('What is promised, and how it is kept safe', [
      number('slo.availability', 'Works', slo?.availability, 'Percent of the time, as in 99.5.'),
      number('slo.freshnessS', 'Data at most', slo?.freshnessS, 'Seconds old.'),
      number('slo.errorRate', 'Fails at most', slo?.errorRate, 'Share of the messages, as in 0.001.'),
      text('security.transport', 'On the way', security?.transport, 'As in TLS, VPN, SFTP.'),
      text('security.auth', 'Access by', security?.auth, 'As in OAuth 2.0, a key, a certificate.'),
      yesNo(
        'security.minimised',
        'Only what is needed',
        security?.minimised,
        'Whether no field is sent that nobody reads.',
      ),
      yesNo('security.masked', 'Masked', security?.masked, 'Whether tests see no real person.'),
      many('objectives', 'Serves aims', it?.objectives, objectives, 'Space takes an objective in or out.'),
      text('acceptance', 'Accepted when', it?.acceptance, 'By what one knows that it is done.'),
      text('note', 'Note', it?.note, 'Printed in the report.'),
    ]),
  ];
}
