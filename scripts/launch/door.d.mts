export declare function singleUseAddress(address: string): Promise<string>;
