import { fold } from '../../fold.ts';
import type { Check, Finding } from './check.ts';
import { cleanCompany } from './names.ts';
import { told } from '../../words/say.ts';

/** Shorter names in capitals are abbreviations: IBM, SAP, NATO. */
const maxAbbreviation = 5;

/** Fires on the person's company with its legal form, or shouted in capitals; offers the form one says aloud. */
export const companyForm: Check = ({ text, addressee }) => {
  const company = addressee.contact.company.trim();
  if (company === '') return [];
  const clean = sayable(cleanCompany(company));
  const forms = [...new Set([company, cleanCompany(company)])].filter((form) => form !== clean);
  const found: Finding[] = [];
  for (const form of forms) {
    for (const start of placesOf(text, form)) {
      if (found.some((earlier) => start >= earlier.start && start < earlier.end)) continue;
      found.push({ id: 'company-form', level: 'tip', ...told('check.companyForm', { form, clean }), start, end: start + form.length, fix: clean });
    }
  }
  return found;
};

function placesOf(text: string, form: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const isWhole = !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length));
    if (isWhole) places.push(at);
  }
  return places;
}

/** "BECKER DRUCK" → "Becker Druck"; abbreviations stay. */
function sayable(company: string): string {
  const letters = company.replace(/[^\p{L}]/gu, '');
  const isShouted = letters.length > maxAbbreviation && letters === letters.toUpperCase() && fold(letters) !== letters;
  if (!isShouted) return company;
  return company.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (word.length <= 3 && !/\s/.test(company) ? word : word.charAt(0) + word.slice(1).toLowerCase()));
}
