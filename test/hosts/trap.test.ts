import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import { trapInto } from '../support/trap.ts';

describe('the trap for network use, which other tests rely on', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  const inWorker = (code: string): string => `new (require('node:worker_threads').Worker)(${JSON.stringify(code)}, { eval: true }).on('error', () => {})`;
  const caught: readonly (readonly [what: string, code: string, log: RegExp])[] = [
    ['fetch', "fetch('http://192.0.2.1/')", /^fetch http:\/\/192\.0\.2\.1\/$/mu],
    ['fetch in a worker thread', inWorker("fetch('http://192.0.2.1/')"), /^fetch http:\/\/192\.0\.2\.1\/$/mu],
    ['http', "require('node:http').get('http://192.0.2.1/')", /^net\.connect$/mu],
    ['https in a worker thread', inWorker("require('node:https').get('https://192.0.2.1/')"), /^net\.connect$/mu],
    ['a bare connection', "require('node:net').connect(80, '192.0.2.1')", /^net\.connect$/mu],
    ['a name', "require('node:dns').lookup('example.invalid', () => {})", /^dns\.lookup example\.invalid$/mu],
    ['a name by promise', "require('node:dns/promises').resolve4('example.invalid')", /^dns\.resolve4 example\.invalid$/mu],
    ['http2', "require('node:http2').connect('http://192.0.2.1/')", /^net\.connect$/mu],
    ['tls', "require('node:tls').connect(443, '192.0.2.1')", /^net\.connect$/mu],
    ['an import of an ECMAScript module', "import('node:net').then((net) => net.connect(80, '192.0.2.1'))", /^net\.connect$/mu],
    ['an address whose name is asked for', "require('node:dns').reverse('192.0.2.1', () => {})", /^dns\.reverse 192\.0\.2\.1$/mu],
    ['a datagram’s address', "require('node:dgram').createSocket('udp4').connect(53, '192.0.2.1')", /^dgram\.connect$/mu],
    ['another program', "require('node:child_process').spawn('curl', ['http://192.0.2.1/'])", /^child_process\.spawn curl$/mu],
    ['another program by import', "import('node:child_process').then(({ execFile }) => execFile('curl'))", /^child_process\.execFile curl$/mu],
    ['a datagram', "require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1')", /^dgram\.send$/mu],
  ];
  it.each(caught)('catches %s', (what, code, log) => {
    const trap = trapInto(join(folder.path, `${what}.log`));
    spawnSync(process.execPath, [...trap.nodeOptions, '--eval', code], { env: { ...process.env, ...trap.env }, timeout: 20_000 });
    expect(trap.trapped()).toMatch(log);
  });

  it('lets a server listen on this machine', () => {
    const trap = trapInto(join(folder.path, 'listen.log'));
    const code = "require('node:net').createServer().listen(0, '127.0.0.1', function () { console.log('listens'); this.close(); })";
    const { stdout } = spawnSync(process.execPath, [...trap.nodeOptions, '--eval', code], { env: { ...process.env, ...trap.env }, encoding: 'utf8', timeout: 20_000 });
    expect([stdout.trim(), trap.trapped()]).toEqual(['listens', '']);
  });
});
