/** What is said when something can’t be saved or read. */
export const store = {
  eventGone: 'This event is not there any more.',
  chooseEvent: 'Choose another event.',
  settingsLocked: 'Your settings are kept in a file that this Wellmet can’t read, so they were not written over.',
  settingsLockedNext: 'Use the newer Wellmet, or move that file away.',
} as const;
