/** What is said of a list: of the file, and of rows that were left out. */
export const list = {
  empty: '“{{file}}” is empty. Export the list again, or choose another file.',
  blank: '“{{file}}” holds nothing but blank lines. Export the list again, or choose another file.',
  tooLarge: '“{{file}}” is larger than {{megabytes}} MB. Split the list and import the parts.',
  noText: '“{{file}}” is no text file. Save the list as CSV or vCard and import that file.',
  noVCard: '“{{file}}” holds no vCard: it has no line BEGIN:VCARD. Export the contacts again, or choose another file.',
  nobody: '“{{file}}” has column names but nobody below them. Export the list again and look that it has people in it.',
  nobodyInVCard: '“{{file}}” is a vCard file, but nobody is in it. Export the contacts again.',
  cutOffFile: '“{{file}}” ends in the middle of a card. What was there of it was taken; export the contacts again to have the rest.',
  quotes: 'A quotation mark is opened and never closed in row {{rows}}, so that line was taken as it stands; look at it in the file.',
  headerAgain: 'This row repeats the column names.',
  didNotCome: 'The list says that this person did not come: status “{{status}}”.',
  emptyRow: 'No name, e-mail, phone, company or anything else to know the person by stands in this row.',
  emptyCard: 'No name, e-mail, phone, company or anything else stands on this card.',
  inEvent: 'This person is in the event already.',
  cancelled: 'Reading “{{file}}” was cancelled. Nobody was added.',
  stopped: 'Reading “{{file}}” stopped halfway, maybe because it needs more memory than there is. Split the list and import the parts.',
} as const;
