export declare const projectDir: string;
export declare const external: readonly string[];
export declare const nodeEntries: Readonly<Record<string, string>>;
export declare function buildNode(options?: { readonly force?: boolean }): Promise<boolean>;
export declare function buildRenderer(options?: { readonly force?: boolean }): Promise<boolean>;
