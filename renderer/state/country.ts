/** The country (two letters) that a language of the system belongs to, such as `AT` for `de-AT` and `DE` for `de`; null where it names none. */
export function countryOf(language: string): string | null {
  try {
    const { region } = new Intl.Locale(language).maximize();
    return region !== undefined && /^[A-Z]{2}$/u.test(region) ? region : null;
  } catch {
    return null;
  }
}
