/** Words of promises: their mark, and the list of all that was agreed at an event. */
export const promise = {
  kept: 'Kept',
  keptOf: 'Kept: what I promised {{name}}',
  isKept: 'The promise to {{name}} is marked as kept.',
  isOpen: 'The promise to {{name}} is open again.',
  list: 'Promises and next steps',
  open_one: '{{count}} promise or next step open',
  open_other: '{{count}} promises and next steps open',
  allDone: 'All promises and next steps done',
  promised: 'Promised: {{what}}',
  turnTo: 'Turn to {{name}}',
  none: 'Nothing was promised or agreed yet. Note it beside the person in Write, under “I promised” or “Next steps”.',
} as const;
