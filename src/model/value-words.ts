/** Values of the model in words that people use. A value without an entry reads as itself, without underscores. */

const WORDS: Readonly<Record<string, string>> = {
  other_department: 'another department',
  external_supported: 'external, with support',
  external_unsupported: 'external, no support',
  one_way: 'one way',
  two_way: 'both ways',
  on_demand: 'on demand',
  per_change: 'on each change',
  ad_hoc: 'when needed',
  sync_api: 'API call',
  async_queue: 'queue',
  webhook: 'webhook',
  cdc: 'change data capture',
  batch_file: 'file',
  edi: 'EDI',
  db_link: 'database link',
  eol: 'end of life',
  replaced: 'being replaced',
  upgrade: 'being upgraded',
  special_category: 'special category',
  point_to_point: 'point to point',
  ipaas: 'iPaaS',
  esb: 'ESB',
  on_prem: 'on premises',
  saas: 'SaaS',
  bigbang: 'all at once (big bang)',
  peak: 'goes live near a peak',
  newtech: 'technology used for the first time',
  vendors3: 'three suppliers or more',
  high_volume: 'high volume',
  slack_none: 'no slack in the plan',
  xref: 'by cross-reference',
  db_or_manual: 'database or by hand',
  unmeasured: 'not measured',
};

export function word(value: string | undefined): string {
  if (value === undefined) return '';
  const interval = /^minutes:(\d+)$/.exec(value);
  if (interval !== null) return `every ${interval[1]} min`;
  return WORDS[value] ?? value.replaceAll('_', ' ');
}

/** What starts a flow. */
export function trigger(value: string | undefined): string {
  return value === 'both' ? 'automatic and on demand' : word(value);
}
