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

const CRITICALITY = ['', '1 low', '2 medium', '3 high', '4 mission-critical'];

export function criticality(level: number): string {
  return CRITICALITY[level] ?? String(level);
}

/** Who owns or answers something. */
export function party(value: string): string {
  return value === 'both' ? 'both sides' : word(value);
}

/** What starts a flow. */
export function trigger(value: string | undefined): string {
  return value === 'both' ? 'automatic and on demand' : word(value);
}

const BASIS: Readonly<Record<string, string>> = {
  stated: 'stated facts',
  unknown: 'not known',
  graph: 'the landscape',
};

/** What a risk rests on. */
export function basis(value: string): string {
  return BASIS[value] ?? value;
}

const VERDICTS: Readonly<Record<string, string>> = {
  'not-assessed': 'Not assessed',
  stop: 'Stop',
  'not-yet': 'Not yet',
  'proceed-with-plan': 'Proceed with the plan',
  proceed: 'Proceed',
};

export function verdictLabel(level: string): string {
  return VERDICTS[level] ?? level;
}

export function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
