import type { Texts } from '../keys.ts';

export const app: Texts<'app'> = {
  close: 'Schließen',
  goToImport: 'Zum Import',
  mustBeFixed: 'Muss behoben werden',
  andMore: '… und {{count}} weitere',
};
