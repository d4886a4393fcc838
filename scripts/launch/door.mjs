import { request } from 'node:http';

/**
 * The address to hand to the program that opens the browser: whoever lists the machine's processes sees it, so it carries a key that
 * opens the page once, within a minute, instead of the token. Resolves with null when the server gives no key in time: the address
 * with the token is for no command line.
 */
export function singleUseAddress(address, withinMs = 5000) {
  const { origin, hash } = new URL(address);
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  return new Promise((resolve) => {
    const headers = { 'x-wellmet-token': token, Origin: origin, 'Content-Length': 0 };
    const asked = request(`${origin}/door`, { method: 'POST', headers, signal: AbortSignal.timeout(withinMs) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => (text += part));
      answer.on('end', () => resolve(answer.statusCode === 200 && /^[\w-]{40,}$/.test(text) ? `${origin}/#key=${text}` : null));
      answer.on('error', () => resolve(null));
    });
    asked.on('error', () => resolve(null));
    asked.end();
  });
}
