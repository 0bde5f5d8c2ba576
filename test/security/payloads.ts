import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What people might write to act on whoever reads it: on a terminal, a browser, a spreadsheet, a tool for diagrams. */
export const PAYLOADS: readonly string[] = [
  'sgr \u001b[7;7;7mPWN\u001b[0m end',
  'title \u001b]0;PWN\u0007 end',
  'link \u001b]8;;http://pwn.invalid\u001b\\PWN\u001b]8;;\u001b\\ end',
  'clipboard \u001b]52;c;UFdO\u0007 end',
  'csi of one byte \u009b7;7;7mPWN end',
  'device \u001bP+q544e\u001b\\ end',
  'half \u001b[ and \u001b at the end \u001b',
  'turned \u202egnp.exe\u202c end',
  'isolated \u2066abc\u2069 \u200e\u200f\u061c end',
  'back\b\b\b\b space \u007f end',
  'nul \u0000 end',
  'half \ud800 a sign \udc00 end',
  'line \u2028 and \u2029 breaks \u0085 end',
  "=cmd|'/C calc'!A0 end",
  '+1+cmd|x end',
  '-2+3 end',
  '@SUM(1,1) end',
  '<script>alert(1)</script> end',
  '"><img src=x onerror=alert(1)> end',
  '</style></title><svg onload=alert(1)> end',
  ']]> <!-- --> <?php x ?> &amp; end',
  '[x](javascript:alert(1)) ![y](http://pwn.invalid/z) end',
  '| a | b | ``` ~~~ `x` end',
  '%%{init: {"securityLevel": "loose"}}%% end',
  'end\n@enduml\n!include /etc/passwd\nend',
  'click n1 href "javascript:alert(1)" end',
  '\\N \\" ]; n9 [label=<<b>x</b>> end',
  '{{constructor.constructor("x")()}} $(7*7) #{x} <%= y %> end',
  '_x0041_ _x000D_ end',
  '../../../../etc/passwd end',
  '..\\..\\windows\\system32 CON: NUL end',
  '__proto__ constructor prototype end',
];

/** Control characters but tab and line ends, and marks that turn the direction of writing: nothing that is written holds any. */
export const ACTING = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

/** The shipped example with every text of more than one word led by one payload after the other, as an assessment file in JSON. */
export function hostileFile(): string {
  let used = 0;
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return /\S \S/.test(value) ? `${PAYLOADS[used++ % PAYLOADS.length]} ${value}`.slice(0, 190) : value;
    }
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one)]));
  };
  const file = replaced(parse(readFileSync('templates/examples/half-ready-retailer.yaml', 'utf8')));
  return JSON.stringify(file);
}
