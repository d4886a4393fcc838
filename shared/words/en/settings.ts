/** Words of the settings. */
export const settings = {
  title: 'Settings',
  myName: 'My name',
  myNameHint: 'Fills {{placeholder}} in your messages.',
  linkedIn: 'LinkedIn',
  linkedInAccount: 'LinkedIn account',
  free: 'Free · {{limit}} characters',
  premium: 'Premium · {{limit}}',
  look: 'Look',
  asSystem: 'As the system',
  light: 'Light',
  dark: 'Dark',
  language: 'Language',
  country: 'Country',
  countryHint: 'Phone numbers without a country code are read as numbers of this country.',
} as const;
