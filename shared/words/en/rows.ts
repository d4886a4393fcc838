/** Words of the menus on rows, and of what can be done to the people or the event of a row. */
export const rows = {
  menuOf: 'What can be done with {{name}}',
  editPerson: 'Change the details',
  toWriteAgain: 'Mark as still to write',
  removePerson: 'Remove from the event',
  forgetPerson: 'Forget for good…',
  forgetTitle: 'Forget {{name}}?',
  openEvent: 'Open',
  eventDetails: 'Details of the event…',
  removeTitle: 'Remove {{event}}?',
  removeHint: 'With its pictures, notes and earlier versions. It can’t be undone.',
} as const;
