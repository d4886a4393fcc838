/** Words of the pictures of people's faces. */
export const face = {
  choose: 'Choose a picture…',
  paste: 'Paste a picture',
  noPicture: 'There is no picture on the clipboard.',
  pressKeys: 'Press {{keys}} now, and the picture is put here.',
  others: 'Other pictures of {{name}}',
  showOther: 'Show other picture {{number}} instead',
  chosen: 'The other picture of {{name}} is shown.',
} as const;
