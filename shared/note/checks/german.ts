/** LinkedIn's own texts and their near kin in German, with "gern" and "Sie" for all their forms. */
export const germanInvitations: readonly string[] = [
  'ich möchte sie gern zu meinem beruflichen netzwerk auf linkedin hinzufügen',
  'ich möchte sie gern meinem beruflichen netzwerk hinzufügen',
  'ich möchte sie gern zu meinem netzwerk hinzufügen',
  'ich würde sie gern zu meinem beruflichen netzwerk auf linkedin hinzufügen',
  'ich würde sie gern zu meinem netzwerk hinzufügen',
  'ich würde sie gern in mein netzwerk aufnehmen',
  'ich möchte mich gern mit ihnen auf linkedin vernetzen',
  'ich würde mich gern mit ihnen auf linkedin vernetzen',
  'ich würde mich gern mit ihnen vernetzen',
  'ich würde mich freuen sie in meinem netzwerk begrüßen zu dürfen',
  'ich freue mich auf die vernetzung',
];

/** The other forms of words of these texts. */
export const germanForms: Readonly<Partial<Record<string, string>>> = { gerne: 'gern', dich: 'sie', dir: 'ihnen', euch: 'sie' };
