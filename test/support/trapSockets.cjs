// Preloaded into a process, and so into its worker threads: every attempt to reach another machine is written to the file
// named by TRAP_LOG, and fails. Listening on an address of this machine is no such attempt.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

function trapped(what) {
  appendFileSync(process.env.TRAP_LOG, `${what}\n`);
  throw new Error(`The network is trapped: ${what}`);
}

function trapLookup(name, real) {
  return (host, ...rest) => (net.isIP(host) === 0 ? trapped(`${name} ${host}`) : real(host, ...rest));
}

net.Socket.prototype.connect = () => trapped('net.connect');
dgram.Socket.prototype.send = () => trapped('dgram.send');
globalThis.fetch = (address) => trapped(`fetch ${address}`);
for (const module of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.keys(module).concat(Object.getOwnPropertyNames(module))) {
    if (/^(lookup|resolve)/.test(name) && typeof module[name] === 'function') module[name] = trapLookup(`dns.${name}`, module[name]);
  }
}
