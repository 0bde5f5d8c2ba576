import type { CONTROLS, DIRECTIONS, PATTERNS, SENSITIVITIES, TOPOLOGIES, TRIGGERS } from '../../model/entities.ts';

/** Plain words for the model's values. */
export const CRITICALITY_WORDS: Readonly<Record<number, string>> = {
  1: 'low',
  2: 'medium',
  3: 'high',
  4: 'mission-critical',
};

export const CONTROL_WORDS: Record<(typeof CONTROLS)[number], string> = {
  internal: 'ours',
  other_department: 'other department',
  external_supported: 'external, supported',
  external_unsupported: 'external, no support',
  unknown: 'not known',
};

export const SENSITIVITY_WORDS: Record<(typeof SENSITIVITIES)[number], string> = {
  public: 'public',
  internal: 'internal',
  confidential: 'confidential',
  personal: 'personal',
  special_category: 'special category',
  payment: 'payment',
};

export const DIRECTION_WORDS: Record<(typeof DIRECTIONS)[number], string> = {
  one_way: 'one-way',
  two_way: 'two-way',
};

export const TRIGGER_WORDS: Record<(typeof TRIGGERS)[number], string> = {
  automatic: 'automatic',
  on_demand: 'on demand',
  both: 'both',
};

export const PATTERN_WORDS: Record<(typeof PATTERNS)[number], string> = {
  sync_api: 'API call',
  async_queue: 'queue',
  event: 'event',
  webhook: 'webhook',
  cdc: 'change data capture',
  batch_file: 'file in batches',
  edi: 'EDI',
  db_link: 'database link',
  manual: 'by hand',
};

export const TOPOLOGY_WORDS: Record<(typeof TOPOLOGIES)[number], string> = {
  point_to_point: 'directly',
  hub: 'through a hub',
  gateway: 'through a gateway',
  broker: 'through a broker',
  ipaas: 'through an iPaaS',
  esb: 'through a service bus',
};
