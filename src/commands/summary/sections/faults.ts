import { counted } from '../../../report/format.ts';
import { joinAlike } from '../../lint-file/join-alike.ts';
import { below, item, more } from '../lines.ts';
import type { Section } from '../section.ts';

const SIGNS = { error: '!', warning: '', info: 'i' } as const;

/** What does not hold together in the entries themselves. */
export const lint: Section = {
  name: 'lint',
  title: 'Entries to mend',
  lead: ({ analysis: { lint: all } }) => {
    const of = (severity: (typeof all)[number]['severity']) => all.filter((one) => one.severity === severity).length;
    const [first] = all;
    if (first === undefined) return '';
    const counts = [
      ...(of('error') > 0 ? [counted(of('error'), 'error')] : []),
      ...(of('warning') > 0 ? [counted(of('warning'), 'warning')] : []),
      ...(of('info') > 0 ? [counted(of('info'), 'hint')] : []),
    ];
    return `${counts.join(', ')}; ${first.text}`;
  },
  lines: ({ analysis, look }, most) => {
    const all = joinAlike(analysis.lint);
    return [
      ...all
        .slice(0, most)
        .flatMap(({ id, severity, message, mend }) => [
          item(SIGNS[severity] || look.bullet, `${message} [${id}]`, look),
          below(`-> ${mend}`, look),
        ]),
      ...more(all.length - most, 'lint'),
    ];
  },
};
