import type { Rule } from '../bank/schema.ts';
import { wrapped } from './io/columns.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';

/** `plimsoll risks`: every risk rule with what sets it off and what to do. */
export async function risks(globals: Globals): Promise<void> {
  const bank = await bankOf(globals);
  if (globals.json) return printJson(bank.rules);
  const { strong, muted, width } = lookOf(process.stdout, process.env);
  const shown = bank.rules.map((rule) =>
    [
      `${strong(`${rule.id}  ${rule.name}`)}  ${muted(`${rule.scope} · impact ${rule.impact} of 5 · ${rule.objective}`)}`,
      wrapped(`If: ${rule.condition}`, width, '  '),
      wrapped(`Then: ${rule.event}`, width, '  '),
      wrapped(`Set off by: ${triggers(rule)}`, width, '  '),
      wrapped(`What helps: ${rule.mitigation}`, width, '  '),
    ].join('\n'),
  );
  print(shown.join('\n\n'));
}

function triggers({ triggers: answers, signals, check }: Rule): string {
  const weighed = Object.entries({ ...answers, ...signals }).map(([id, weight]) =>
    weight === 1 ? id : `${id} (${weight})`,
  );
  return [...(check === undefined ? [] : [`the landscape's ${check}`]), ...weighed].join(', ');
}
