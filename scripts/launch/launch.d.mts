import type { LaunchOptions } from './options.mjs';

type Env = Readonly<Record<string, string | undefined>>;

export declare function launch(world: {
  readonly options: LaunchOptions;
  readonly projectDir: string;
  readonly electronDir: string;
  readonly platform: NodeJS.Platform;
  readonly env: Env;
  readonly say: (text: string) => void;
  readonly open?: (platform: NodeJS.Platform, env: Env, address: string) => void;
}): Promise<number>;
export declare function electronDirOf(projectDir: string): string;
