/** Words of the window itself and of what every screen has. */
export const app = {
  close: 'Close',
  goToImport: 'Go to Import',
  mustBeFixed: 'Must be fixed',
  andMore: '… and {{count}} more',
} as const;
