const formulaStart = `["']*[=+\\-@\\t\\r\\n\\0＝＋－＠]`;
const risky = new RegExp(`^${formulaStart}`);
const guarded = new RegExp(`^'${formulaStart}`);

/** Puts a `'` in front of a cell that a spreadsheet would run as a formula. */
export function guardFormula(cell: string): string {
  return risky.test(cell) ? `'${cell}` : cell;
}

/** Takes the `'` of `guardFormula` off again, so that export and import give the same text. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && guarded.test(cell) ? cell.slice(1) : cell;
}
