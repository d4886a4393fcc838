// Preloaded into a process, and so into its worker threads: every attempt to reach another machine, and every other program that
// is started and might, is written to the file named by TRAP_LOG, and fails. Listening on an address of this machine is no such attempt.
const { appendFileSync } = require('node:fs');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

function trapped(what) {
  appendFileSync(process.env.TRAP_LOG, `${what}\n`);
  throw new Error(`The network is trapped: ${what}`);
}

function trapLookup(name, real) {
  const asks = (host) => net.isIP(host) === 0 || name.endsWith('reverse');
  return (host, ...rest) => (asks(host) ? trapped(`${name} ${host}`) : real(host, ...rest));
}

net.Socket.prototype.connect = () => trapped('net.connect');
dgram.Socket.prototype.send = () => trapped('dgram.send');
dgram.Socket.prototype.connect = () => trapped('dgram.connect');
globalThis.fetch = (address) => trapped(`fetch ${address}`);
for (const name of ['WebSocket', 'EventSource']) {
  if (name in globalThis) globalThis[name] = class { constructor(address) { trapped(`${name} ${address}`); } };
}
for (const module of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.keys(module).concat(Object.getOwnPropertyNames(module))) {
    if (/^(lookup|resolve|reverse)/.test(name) && typeof module[name] === 'function') module[name] = trapLookup(`dns.${name}`, module[name]);
  }
}
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  childProcess[name] = (program) => trapped(`child_process.${name} ${program}`);
}
// Named imports of these modules are bound to what they had.
require('node:module').syncBuiltinESMExports();
