export declare function singleUseAddress(address: string, withinMs?: number): Promise<string | null>;
