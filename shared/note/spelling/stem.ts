/** "company's", "you'd" and "hasn't" are spelt by what stands before. */
export function stemOf(word: string): string {
  return word.replace(/'(?:s|d|ll|ve|re|m)$/i, '').replace(/(?<=[a-z])n't$/i, (ending, at: number) => (/^(?:ca|wo|sha|ai)$/i.test(word.slice(0, at)) ? ending : ''));
}
