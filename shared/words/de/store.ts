import type { Texts } from '../keys.ts';

export const store: Texts<'store'> = {
  eventGone: 'Diese Veranstaltung gibt es nicht mehr.',
  chooseEvent: 'Wählen Sie eine andere Veranstaltung.',
  settingsLocked: 'Ihre Einstellungen stehen in einer Datei, die dieses Wellmet nicht lesen kann, daher wurden sie nicht überschrieben.',
  settingsLockedNext: 'Nehmen Sie das neuere Wellmet oder verschieben Sie diese Datei.',
};
