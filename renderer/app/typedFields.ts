/** The fields of a person typed in by hand, as they stand in the dialog; several e-mails or phones are parted by commas. */
export interface TypedFields {
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedin: string;
  readonly notes: string;
}

/** Nothing typed yet. */
export const noFields: TypedFields = { name: '', title: '', company: '', email: '', phone: '', linkedin: '', notes: '' };

/** True while nothing tells who it is. */
export function isNobody({ name, email, phone, company, linkedin }: TypedFields): boolean {
  return [name, email, phone, company, linkedin].every((text) => text.trim() === '');
}
