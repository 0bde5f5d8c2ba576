import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Loaded before the program: whatever would reach for the network is written down and fails. */
function forbid(what) {
  return () => {
    appendFileSync(process.env.PLIMSOLL_TEST_SOCKETS, `${what}\n`);
    throw new Error(`${what} is forbidden`);
  };
}

net.Socket.prototype.connect = forbid('connect');
net.Server.prototype.listen = forbid('listen');
dgram.createSocket = forbid('datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = forbid(`dns ${name}`);
  dns.promises[name] = forbid(`dns ${name}`);
}
globalThis.fetch = forbid('fetch');
syncBuiltinESMExports();
