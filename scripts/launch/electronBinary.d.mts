export declare function findElectron(electronDir: string, env: Readonly<Record<string, string | undefined>>): string | null;
