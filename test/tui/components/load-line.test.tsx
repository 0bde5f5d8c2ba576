import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { LoadLine, LoadLineShort } from '../../../src/tui/components/load-line.tsx';
import { type Terminal, WizardProvider } from '../../../src/tui/hooks/use-wizard.tsx';
import type { Figures } from '../../../src/tui/state/figures.ts';
import { makeWizard } from '../support/world.ts';

const FIGURES: Figures = { demonstrated: 46.6, potential: 67.85, line: 50, redRisks: 3, watchRisks: 5 };
const { wizard } = makeWizard();

function drawn(node: React.ReactNode, terminal: Terminal = { unicode: true, colour: false }): string[] {
  const { lastFrame } = render(
    <WizardProvider wizard={wizard} terminal={terminal}>
      {node}
    </WizardProvider>,
  );
  return (lastFrame() ?? '').split('\n');
}

describe('the load line', () => {
  afterEach(cleanup);

  it('shows readiness, potential and risks as whole numbers', () => {
    const [title, readiness, potential, risks] = drawn(<LoadLine figures={FIGURES} width={30} />);
    expect(title).toMatch(/^── load line ─+$/);
    expect(readiness).toMatch(/^readiness {2}47 /);
    expect(potential).toBe('if unknowns go well 68');
    expect(risks).toBe('risks  3 red  5 watch');
  });

  it('marks where the load line is, apart from how full the hull is', () => {
    const at = (demonstrated: number) => {
      const [, line = ''] = drawn(<LoadLine figures={{ ...FIGURES, demonstrated }} width={34} />);
      return [...line].indexOf('╎');
    };
    expect(at(20)).toBeGreaterThan(0);
    expect(at(20)).toBe(at(90));
  });

  it('says that nothing is assessed with two dashes, never with 0', () => {
    const [, readiness, potential] = drawn(
      <LoadLine figures={{ ...FIGURES, demonstrated: null, potential: null }} width={30} />,
    );
    expect(readiness).toMatch(/^readiness {2}-- /);
    expect(potential).toBe('from the first answer');
  });

  it('is drawn in ASCII where the terminal has no more', () => {
    const lines = drawn(<LoadLine figures={FIGURES} width={30} />, { unicode: false, colour: false });
    expect(lines.join('')).toMatch(/^[\x20-\x7e]+$/);
  });

  it('fits in one line of a narrow terminal', () => {
    const lines = drawn(<LoadLineShort figures={FIGURES} width={60} />);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('47');
    expect(lines[0]?.length).toBeLessThanOrEqual(60);
  });
});
