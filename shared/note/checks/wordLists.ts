/** What the checks on words go by in one language. Patterns that point at words have the flag `g`, those that only tell have not. */
export interface WordLists {
  /** Things that are asked for in a first note. */
  readonly asking: readonly RegExp[];
  /** A friendship that is claimed. */
  readonly friendship: readonly RegExp[];
  /** A friend among the words of a record. */
  readonly friend: RegExp;
  /** Phrases of form letters, and empty flattery. */
  readonly sales: readonly RegExp[];
  /** Words that give a reason: something shared, discussed, heard or learnt. */
  readonly reasons: readonly RegExp[];
  /** Words that offer something. */
  readonly offers: readonly RegExp[];
  /** Words for the writer and for the reader, folded. */
  readonly me: ReadonlySet<string>;
  readonly you: ReadonlySet<string>;
  /** Words that own up to a delay. */
  readonly delay: RegExp;
  /** Words that one says to somebody met for the first time. */
  readonly firstMeeting: readonly RegExp[];
  /** Words for a meeting that is not the first. */
  readonly again: RegExp;
  /** How a finding names them: I and my, you and your. */
  readonly pronouns: { readonly i: string; readonly my: string; readonly you: string; readonly your: string };
}
