/** What is said when the way to the services does not work. */
export const trouble = {
  nonsense: 'Wellmet gave an answer that makes no sense.',
  startAgain: 'Start it again.',
  lost: 'This page has lost Wellmet, which runs beside the browser.',
  lostNext: 'Start Wellmet again and open the address that it prints.',
  noKey: 'This page has no key to Wellmet, or that of an earlier start.',
  noKeyNext: 'Open the whole address that Wellmet printed when it started.',
  tooMuch: 'That is more than Wellmet takes at once.',
  tooMuchNext: 'Use a smaller file, or cut it into parts.',
  refused: 'Wellmet refused to answer this window.',
  refusedNext: 'Close Wellmet and start it again.',
  unsavedExport: 'The export would miss what is not saved yet.',
  unsavedExportNext: 'Press “Try again” above first.',
} as const;
