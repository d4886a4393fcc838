/** As much of saxen (which brings no types) as is used here. */
declare module 'saxen' {
  type AttributesOf = () => Readonly<Record<string, string | undefined>> | false;

  export class Parser {
    on(event: 'openTag', told: (name: string, attributesOf: AttributesOf) => void): this;
    on(event: 'closeTag', told: (name: string) => void): this;
    on(event: 'text' | 'cdata', told: (text: string) => void): this;
    on(event: 'error', told: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
    stop(): void;
  }
}
