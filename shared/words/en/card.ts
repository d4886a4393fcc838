/** Words around the picture of a card. */
export const card = {
  picture: 'Picture of the card of {{name}}',
  larger: 'Larger',
  smaller: 'Smaller',
  turn: 'Turn by a quarter',
  turnOver: 'Other side',
  failed: 'The picture of this card could not be loaded.',
  unsure: 'Read with {{percent}} % certainty: please compare with the card',
  otherReading: 'or {{reading}}',
  takeReading: 'Take “{{reading}}” instead',
} as const;
