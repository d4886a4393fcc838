type Env = Readonly<Record<string, string | undefined>>;
export declare function hasDisplay(platform: NodeJS.Platform, env: Env): boolean;
export declare function openCommand(platform: NodeJS.Platform, address: string): { readonly command: string; readonly words: readonly string[] };
export declare function openAddress(platform: NodeJS.Platform, env: Env, address: string): void;
