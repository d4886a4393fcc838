import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `npm start -- [--host=electron|browser] [--no-open] [--data-dir=FOLDER]

  --host=electron   only the desktop window; fails where it can't be had
  --host=browser    the same app in your browser
  --no-open         print the address, open nothing
  --data-dir=FOLDER keep the data there instead of in your own data folder`;

/** Reads the words after `npm start --`. Folders are meant from where the user stands, which npm leaves in INIT_CWD. */
export function readLaunchOptions(words, env, cwd) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        host: { type: 'string', default: 'auto' },
        'no-open': { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!['auto', 'electron', 'browser'].includes(values.host)) {
      return { problem: `--host takes electron or browser, not ${values.host}.` };
    }
    if (values['data-dir'] === '') return { problem: '--data-dir takes a folder.' };
    const dataDir = values['data-dir'] === undefined ? null : resolve(env.INIT_CWD || cwd, values['data-dir']);
    return { host: values.host, open: !values['no-open'], help: values.help, dataDir };
  } catch (error) {
    return { problem: error.message };
  }
}
