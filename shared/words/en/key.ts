/** What is printed on the keys that shortcuts are made of, where keyboards don't have signs for them. */
export const key = {
  control: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
};
