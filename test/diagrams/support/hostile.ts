import type { Context } from '../../../src/analysis/context.ts';
import { cleanLine } from '../../../src/model/text.ts';
import { contextOf } from './landscapes.ts';

/** Names that a language of diagrams might act on, and some that are long or of another script. */
export const NAMES: readonly [what: string, name: string][] = [
  ['quotes', 'the "big" one\'s'],
  ['backticks', '`code` ```fence```'],
  ['two lines', 'first line\nsecond line'],
  ['a comment of Mermaid', '%% nothing here'],
  ['a directive of Mermaid', '%%{init: {"securityLevel": "loose"}}%%'],
  ['the word that ends a block', 'end'],
  ['words of the languages', 'subgraph graph class style click link'],
  ['a style of Mermaid', 'style: a#b; classDef x: #fff;'],
  ['an arrow', 'a --> b |x| [y] {z} (w)'],
  ['a script', '</script><script>alert(1)</script>'],
  ['the end of a CDATA section', 'x ]]> y'],
  ['an entity', '&amp; &#60; #quot; #35;'],
  ['an attribute of XML', '" onload="alert(1)'],
  ['a comment of XML', '<!-- x --> <?php x ?>'],
  ['an include of PlantUML', '!include /etc/passwd'],
  ['the end of a PlantUML diagram', '@enduml'],
  ['markup of PlantUML', '**bold** //slant// __under__ --gone-- ~~x~~ <size:40>big</size> <U+0041>'],
  ['line breaks of PlantUML', 'a\\nb\\tc'],
  ['an HTML label of DOT', '<b>bold</b>'],
  ['escapes of DOT', '\\N \\G \\l \\"'],
  ['a backslash at the end', 'C:\\temp\\'],
  ['control characters', 'nu\u0000ll \u001b[31mred\u001b[0m'],
  ['letters turned round', 'a\u202egnp.exe'],
  ['a template', '{{7*7}} #{x} <%= y %>'],
  ['a key of objects', '__proto__'],
  ['Polish', 'Zażółć gęślą jaźń'],
  ['Greek and Cyrillic', 'Αποθήκη и Склад'],
  ['Arabic and Hebrew', 'نظام المخزون מלאי'],
  ['Chinese and Japanese', '倉庫管理システム'],
  ['an emoji', 'Shop 🛒 1'],
  ['a long name', 'Very long name of a system '.repeat(7).trim()],
  ['a long word', 'Donaudampfschifffahrtsgesellschaft'.repeat(5)],
];

/** What the model makes of a name before anybody sees it. */
export function shown(name: string): string {
  return cleanLine(name);
}

/** A landscape in which everything that people name has this name. */
export function named(name: string): Context {
  return contextOf({
    name,
    systems: [
      { id: 'a', name, category: 'erp' },
      { id: 'b', name: 'Other', control: 'external_supported', category: 'crm' },
    ],
    dataObjects: [
      { id: 'd', name, goldenRecord: 'a', identifier: name },
      { id: 'e', name: 'Other data' },
    ],
    flows: [
      { id: 'f', name, from: 'a', to: 'b', objects: ['d', 'e'], pattern: 'sync_api', security: { transport: name } },
      { id: 'g', from: 'b', to: 'a', objects: ['d'], pattern: 'event', direction: 'two_way' },
    ],
    processes: [
      {
        id: 'p',
        name,
        steps: [
          { actor: name, system: 'a', text: name },
          { actor: name, system: 'b', flow: 'f', text: name },
          { system: 'b', text: name, exceptionOf: 2 },
        ],
      },
    ],
  });
}
