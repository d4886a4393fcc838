/** The text of what was copied: as it is, or the largest table of a page or spreadsheet that came without cells in its text. */
export function pastedText({ text, html }: { readonly text: string; readonly html: string }): string {
  return text.includes('\t') ? text : (tableOf(html) ?? text);
}

/** The largest table of a page as cells between tabs; null when it has none of two columns. The page is only taken apart: nothing of it is fetched or run. */
function tableOf(html: string): string | null {
  if (!/<table/i.test(html)) return null;
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')].map(cellsOf);
  const most = tables.reduce((best, cells) => (cells.flat().length > best.flat().length ? cells : best), []);
  return most.some((cells) => cells.length > 1) ? most.map((cells) => cells.map(quoted).join('\t')).join('\n') : null;
}

function cellsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  return [...table.rows].map((row) => [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: Math.min(cell.colSpan, 400) - 1 }, () => '')]));
}

/** Lines end where the page ends them, not where its source does. */
function textOf(cell: HTMLTableCellElement): string {
  cell.querySelectorAll('style, script').forEach((one) => one.remove());
  for (const end of cell.querySelectorAll('br, p, div, li')) end.after(lineEnd);
  return cell.textContent
    .replace(/[^\S\u2028]+/g, ' ')
    .replace(/(?: ?\u2028)+ ?/g, '\n')
    .trim();
}

/** A sign that no page has, for the end of a line. */
const lineEnd = '\u2028';

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
