// `npm start`: builds what has changed, then brings the app up. See --help.
import { buildNode, buildRenderer, projectDir } from './build.mjs';
import { electronDirOf, launch } from './launch/launch.mjs';
import { readLaunchOptions, usage } from './launch/options.mjs';

async function start() {
  const options = readLaunchOptions(process.argv.slice(2), process.env, process.cwd());
  if ('problem' in options) {
    console.error(`${options.problem}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  await buildNode();
  await buildRenderer();
  const { platform, env } = process;
  return launch({ options, projectDir, electronDir: electronDirOf(projectDir), platform, env, say: console.log });
}

process.exit(await start());
