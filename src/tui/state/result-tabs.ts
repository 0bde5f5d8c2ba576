/** The pages of the results, in their order. */
export const RESULT_TABS = [
  'verdict',
  'systems',
  'risks',
  'landscape',
  'golden',
  'flows',
  'effort',
  'plan',
  'questions',
  'agenda',
  'changes',
  'expired',
  'failures',
  'documents',
  'report',
] as const;
export type ResultTab = (typeof RESULT_TABS)[number];

/** What is drawn as a picture of flows. */
export type PictureOf = { of: 'landscape' } | { of: 'system' | 'process' | 'object'; id: string };

/** The documents of the plan, in the order they are needed. */
const DOCUMENTS = [
  'scope',
  'approach',
  'responsibilities',
  'processes',
  'handover',
  'delivery',
  'escalation',
  'maintenance',
  'capacity',
  'times',
  'identity',
  'stops',
  'exposure',
  'evidence',
  'weights',
] as const;
export type DocumentId = (typeof DOCUMENTS)[number];
