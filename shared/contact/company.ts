import { fold } from '../fold.ts';

const legalForms =
  'gmbh mbh ag kg ohg gbr ug se ev ltd limited llc llp lp inc incorporated corp corporation co company plc sa sas sarl srl spa sl slu bv nv ab as asa aps oy oyj ' +
  'kft zrt doo sro as spzoo pty pte kk gk eurl sccl lda cia';
const legalWords: ReadonlySet<string> = new Set(legalForms.split(' '));

/** A company's name without its legal form and the signs around it: "Becker Print Works Ltd." → "Becker Print Works". */
export function cleanCompany(company: string): string {
  const parts = company.trim().split(/\s+/);
  const isLegal = (part: string): boolean => legalWords.has(fold(part).replace(/[^a-z]/g, ''));
  while (parts.length > 1 && isForm(parts.at(-1) ?? '', isLegal)) parts.pop();
  return parts.join(' ').replace(/[\s,&+]+$/, '');
}

/** "&" stands between two legal words ("GmbH & Co. KG"), never at the end of a name. */
function isForm(part: string, isLegal: (part: string) => boolean): boolean {
  return part === '&' || part === '+' || isLegal(part);
}

/** The folded words of a company's clean name. */
export function companyWords(company: string): string[] {
  return fold(cleanCompany(company)).match(/[\p{L}\p{N}]+(?:['&-][\p{L}\p{N}]+)*/gu) ?? [];
}
