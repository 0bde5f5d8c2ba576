/** What a project is about; decides nothing by itself, read by conditions of the bank. */
export const PROJECT_KINDS = [
  'website',
  'mobile_app',
  'online_shop',
  'ecommerce_platform',
  'process_online_sales',
  'process_credit',
  'process_offer',
  'process_other',
  'customer_360',
  'other',
] as const;
export const DEPTHS = ['quick', 'standard', 'deep'] as const;
export const PHASES = ['planning', 'architecture', 'design', 'delivery', 'maintenance'] as const;
/** Circumstances that raise the odds of risks; the factors are constants of the bank. */
export const CONTEXT_FLAGS = [
  'bigbang',
  'peak',
  'newtech',
  'vendors3',
  'high_volume',
  'regulated',
  'legacy',
  'slack_none',
] as const;
export const CONTROLS = [
  'internal',
  'other_department',
  'external_supported',
  'external_unsupported',
  'unknown',
] as const;
export const LIFECYCLES = ['new', 'unchanged', 'upgrade', 'replaced', 'eol', 'future'] as const;
export const SENSITIVITIES = ['public', 'internal', 'confidential', 'personal', 'special_category', 'payment'] as const;
export const DIRECTIONS = ['one_way', 'two_way'] as const;
export const TRIGGERS = ['automatic', 'on_demand', 'both'] as const;
export const PATTERNS = [
  'sync_api',
  'async_queue',
  'event',
  'webhook',
  'cdc',
  'batch_file',
  'edi',
  'db_link',
  'manual',
] as const;
export const TOPOLOGIES = ['point_to_point', 'hub', 'gateway', 'broker', 'ipaas', 'esb'] as const;
export const ASPECTS = [
  'scope',
  'process',
  'data',
  'architecture',
  'contract',
  'security',
  'testing',
  'go_live',
  'operations',
  'budget',
  'vendor',
] as const;

export type Depth = (typeof DEPTHS)[number];
