import type { ChildProcess } from 'node:child_process';

type Port = Pick<ChildProcess, 'send' | 'on' | 'connected'> | Pick<NodeJS.Process, 'send' | 'on' | 'connected'>;

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string };

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The line between two processes. */
export interface Line {
  /** The other side's functions, as if they were here. */
  readonly theirs: object;
  /** Answers what the other side asks. */
  answerWith(mine: object): void;
}

/** Opens the line; what is asked before `answerWith` fails. */
export function openLine(port: Port): Line {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let answers: object = {};
  // A page may still ask while its main process is being ended.
  const send = (message: Message): void => {
    if (port.connected) port.send?.(message);
  };
  port.on('message', (raw: unknown) => {
    const message = raw as Message;
    if (message.kind === 'ask') {
      void answer(answers, message.name, message.input).then(
        (output) => send({ kind: 'answer', id: message.id, output }),
        (error: unknown) => send({ kind: 'failure', id: message.id, reason: String(error) }),
      );
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.output);
    else asked?.reject(new Error(message.reason));
  });
  port.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The other process has ended.'));
    waiting.clear();
  });
  const ask = (name: string) => (input: unknown) =>
    new Promise((resolve, reject) => {
      if (!port.connected) reject(new Error('The other process has ended.'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      send({ kind: 'ask', id: lastId, name, input });
    });
  return {
    theirs: new Proxy({}, { get: (_target, name) => ask(String(name)) }),
    answerWith: (mine) => (answers = mine),
  };
}

async function answer(mine: object, name: string, input: unknown): Promise<unknown> {
  const handler = (mine as Readonly<Record<string, ((input: unknown) => unknown) | undefined>>)[name];
  if (handler === undefined) throw new Error(`Nothing answers ${name}.`);
  return await handler.call(mine, input);
}
