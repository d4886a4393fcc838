import type { Texts } from '../keys.ts';

export const face: Texts<'face'> = {
  choose: 'Bild auswählen …',
  paste: 'Bild einfügen',
  noPicture: 'In der Zwischenablage ist kein Bild.',
  pressKeys: 'Drücken Sie jetzt {{keys}}, dann kommt das Bild hierher.',
  others: 'Andere Bilder von {{name}}',
  showOther: 'Stattdessen das andere Bild {{number}} zeigen',
  chosen: 'Das andere Bild von {{name}} wird gezeigt.',
};
