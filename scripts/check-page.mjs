import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens a page of HTML in Chromium and says what a reader would meet: `check-page.mjs FILE [PDF]`. Ends with 1 where the
 * page asks for anything, says anything on the console, is wider than a small screen, or prints no pages. PDF takes the
 * print. The browser is spoken to over pipes, so that no port is opened.
 */
const [file, print] = process.argv.slice(2);
const SMALL = 400;
const FLAGS = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

const chromium = spawn(
  process.env.CHROMIUM ?? 'chromium',
  [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--remote-debugging-pipe', 'about:blank'],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
);
const [, , , to, from] = chromium.stdio;
const waiting = new Map();
const listeners = new Set();
let last = 0;
let buffered = '';
from.setEncoding('utf8').on('data', (data) => {
  const messages = (buffered + data).split('\0');
  buffered = messages.pop() ?? '';
  for (const text of messages) take(JSON.parse(text));
});

function take(message) {
  const settle = waiting.get(message.id);
  waiting.delete(message.id);
  if (settle === undefined) for (const listen of listeners) listen(message);
  else if (message.error) settle.reject(new Error(message.error.message));
  else settle.resolve(message.result);
}

function ask(method, params = {}, sessionId = undefined) {
  const id = ++last;
  to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  return new Promise((resolveIt, reject) => waiting.set(id, { resolve: resolveIt, reject }));
}

try {
  const faults = await look();
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  chromium.kill();
}

async function look() {
  const url = pathToFileURL(resolve(file)).href;
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const page = (method, params) => ask(method, params, sessionId);
  const faults = [];
  const loaded = new Promise((done) => {
    listeners.add(({ method, params }) => {
      if (method === 'Network.requestWillBeSent' && params.request.url !== url)
        faults.push(`asks for ${params.request.url}`);
      if (method === 'Log.entryAdded') faults.push(`says ${params.entry.text}`);
      if (method === 'Runtime.consoleAPICalled') faults.push('writes on the console');
      if (method === 'Runtime.exceptionThrown') faults.push('throws');
      if (method === 'Page.loadEventFired') done();
    });
  });
  for (const domain of ['Network', 'Log', 'Runtime', 'Page']) await page(`${domain}.enable`);
  await page('Emulation.setDeviceMetricsOverride', { width: SMALL, height: 800, deviceScaleFactor: 1, mobile: true });
  await page('Page.navigate', { url });
  await loaded;
  const { result } = await page('Runtime.evaluate', { expression: 'document.documentElement.scrollWidth' });
  if (result.value > SMALL) faults.push(`is ${result.value} px wide on a screen of ${SMALL} px`);
  const { data } = await page('Page.printToPDF', { preferCSSPageSize: true });
  const pdf = Buffer.from(data, 'base64');
  if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) faults.push('does not print');
  if (print !== undefined) writeFileSync(print, pdf);
  return faults;
}
