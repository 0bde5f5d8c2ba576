import { join } from 'node:path';
import { peersIn } from '../peers.mjs';

/** Exactly these, so that two runs compare the same. The newest of @inquirer/prompts need Node 22. */
const PEERS = {
  'create-vite': '9.3.0',
  '@inquirer/prompts': '7.10.1',
  '@clack/prompts': '1.9.0',
  ink: '8.0.0',
  react: '19.3.1',
};

/** Other programs for the terminal, to measure beside ours. */
export function terminalPeers(scratch) {
  const peers = peersIn(join(scratch, 'terminal-peers'), PEERS, join(import.meta.dirname, 'peers'));
  if (peers.failed !== undefined) console.log(`The other programs could not be installed: ${peers.failed}\n`);
  return peers;
}
