import { request } from 'node:http';

/**
 * The address to hand to the program that opens the browser: whoever lists the machine's processes sees it, so it carries a key that
 * opens the page once, within a minute, instead of the token. Resolves with the address itself when the server gives no key.
 */
export function singleUseAddress(address) {
  const { origin, hash } = new URL(address);
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  return new Promise((resolve) => {
    const headers = { 'x-wellmet-token': token, Origin: origin, 'Content-Length': 0 };
    const asked = request(`${origin}/door`, { method: 'POST', headers, timeout: 5000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => (text += part));
      answer.on('end', () => resolve(answer.statusCode === 200 && /^[\w-]{40,}$/.test(text) ? `${origin}/#key=${text}` : address));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(address));
    asked.end();
  });
}
