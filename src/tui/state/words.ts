import type {
  CONTEXT_FLAGS,
  CONTROLS,
  DIRECTIONS,
  LIFECYCLES,
  PATTERNS,
  PHASES,
  PROJECT_KINDS,
  SENSITIVITIES,
  TOPOLOGIES,
  TRIGGERS,
} from '../../model/entities.ts';

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

type Said = readonly { value: string; text: string }[];

export const LIFECYCLE_WORDS: Record<(typeof LIFECYCLES)[number], string> = {
  new: 'new',
  unchanged: 'stays as it is',
  upgrade: 'is upgraded',
  replaced: 'is replaced',
  eol: 'comes to its end',
  future: 'later',
};

export const HOSTING_WORDS: Said = [
  { value: 'saas', text: 'as a service' },
  { value: 'cloud', text: 'in our cloud' },
  { value: 'on_prem', text: 'in our house' },
  { value: 'partner', text: 'at a partner' },
];

export const CHANGE_WORDS: Said = [
  { value: 'new', text: 'is new' },
  { value: 'modified', text: 'is changed' },
  { value: 'retired', text: 'ends' },
  { value: 'unchanged', text: 'stays as it is' },
];

export const TREATMENTS: Said = [
  { value: 'open', text: 'nothing yet' },
  { value: 'mitigate', text: 'made smaller' },
  { value: 'avoid', text: 'avoided' },
  { value: 'transfer', text: 'handed on' },
  { value: 'accept', text: 'accepted' },
  { value: 'closed', text: 'closed' },
];

export const PHASE_WORDS: Record<(typeof PHASES)[number], string> = {
  planning: 'planning',
  architecture: 'architecture',
  design: 'design',
  delivery: 'delivery',
  maintenance: 'maintenance',
};

export const KIND_WORDS: Record<(typeof PROJECT_KINDS)[number], string> = {
  website: 'web site',
  mobile_app: 'mobile app',
  online_shop: 'online shop',
  ecommerce_platform: 'e-commerce platform',
  process_online_sales: 'process: selling online',
  process_credit: 'process: credit',
  process_offer: 'process: offers',
  process_other: 'process: another one',
  customer_360: 'customer seen from all sides',
  other: 'something else',
};

export const CONTEXT_WORDS: Record<(typeof CONTEXT_FLAGS)[number], string> = {
  bigbang: 'everything goes live at once',
  peak: 'goes live in the busy season',
  newtech: 'technology new to the team',
  vendors3: 'three suppliers or more',
  high_volume: 'very many messages',
  regulated: 'regulated',
  legacy: 'old systems that few understand',
  slack_none: 'no time to spare',
};

/** Every so many minutes, and the words of the others. */
export const FREQUENCIES = [
  'realtime',
  'per_change',
  'minutes:5',
  'minutes:15',
  'minutes:30',
  'hourly',
  'daily',
  'weekly',
  'ad_hoc',
] as const;
const FREQUENCY_WORDS: Readonly<Record<string, string>> = {
  realtime: 'at once',
  per_change: 'with each change',
  hourly: 'every hour',
  daily: 'every day',
  weekly: 'every week',
  ad_hoc: 'when somebody wants it',
};

/** How often a flow runs, as people say it. */
export function frequencyWords(frequency: string): string {
  const minutes = /^minutes:(\d+)$/.exec(frequency)?.[1];
  return minutes === undefined ? (FREQUENCY_WORDS[frequency] ?? frequency) : `every ${minutes} minutes`;
}
