import { codec } from '../../electron/hosts/loopback/codec.ts';
import { packFrame, unpackFrame } from '../../shared/contract/frame.ts';
import type { CallName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/contract/result.ts';
import { rawRequest } from './rawRequest.ts';

/** What the page at this address puts into its requests. */
export function pageOf(address: string): { readonly port: number; readonly headers: Readonly<Record<string, string>> } {
  const { port, host, origin, hash } = new URL(address);
  return { port: Number(port), headers: { host, origin, 'x-wellmet-token': new URLSearchParams(hash.slice(1)).get('token') ?? '' } };
}

/** One call to a running loopback host, as its page makes it. Rejects when the host is gone before it has answered. */
export async function hostCall<Name extends CallName>(address: string, name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
  const { body } = await rawRequest({ ...pageOf(address), method: 'POST', path: `/call/${name}`, body: [packFrame(input, codec)] });
  // Node's own kind of bytes turns into text where it is packed into the next call.
  const frame = unpackFrame(new Uint8Array(body), codec);
  if (frame === null) throw new Error(`${name}: the answer is no frame.`);
  // The contract's rows give each name its types; the wire itself carries any row.
  return frame.message as Result<CallOutput<Name>>;
}

/** The value of a call that has to work. */
export async function hostGet<Name extends CallName>(address: string, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const result = await hostCall(address, name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}
