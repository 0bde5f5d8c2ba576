import { afterEach, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type Services } from '../../../src/tui/options.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen;

function open(services: Partial<Services> = {}, size: [number, number] = [100, 30]): void {
  const { wizard } = makeWizard(services);
  wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview' }, { screen: 'results', tab: 'verdict' }]);
  screen = new Screen(wizard, ...size);
}

/** A renderer that is in the middle of its work until it is told to stop. */
function endless() {
  const stopped: AbortSignal[] = [];
  const exportReport: Services['exportReport'] = (_session, _format, _path, onProgress, signal) => {
    onProgress(0.4);
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        stopped.push(signal);
        reject(signal.reason);
      });
    });
  };
  return { exportReport, stopped };
}

afterEach(() => screen.close());

describe('writing the report', () => {
  it('offers every format, each with a name to write to', async () => {
    open();
    await screen.press('x');
    await screen.waitFor('Write the report');
    for (const word of ['PDF', 'Markdown', 'HTML', 'Word', 'Excel', 'CSV', 'JSON', 'YAML']) {
      expect(screen.text).toContain(word);
    }
    for (const format of EXPORT_FORMATS) {
      await screen.press('x');
      const at = EXPORT_FORMATS.indexOf(format);
      await screen.press('home', ...Array.from({ length: at }, () => 'down'), 'enter');
      await screen.waitFor(`❯ first-shop.${format}`);
      await screen.press('escape');
      await screen.waitFor('PDF: the report');
      await screen.press('escape');
      await screen.waitFor('Coverage');
    }
  });

  it('stops at Esc: nothing is said to be written, and another format can be taken', async () => {
    const { exportReport, stopped } = endless();
    open({ exportReport });
    await screen.press('x', 'enter', 'enter');
    await screen.waitFor('40 %');
    await screen.press('escape');
    await screen.waitFor('Markdown: the report');
    expect(stopped).toHaveLength(1);
    expect(screen.text).not.toContain('Not written');
    await screen.press('enter');
    await screen.waitFor('❯ first-shop.pdf');
  });

  it('shows each path of a format of several files', async () => {
    open({ exportReport: async () => ['/written/shop-systems.csv', '/written/shop-flows.csv'] });
    await screen.press('x', 'enter', 'enter');
    await screen.waitFor('Written:');
    expect(screen.text).toContain('/written/shop-systems.csv');
    expect(screen.text).toContain('/written/shop-flows.csv');
  });
});
