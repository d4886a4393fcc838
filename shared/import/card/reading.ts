import type { ContactFields } from '../../contact/contact.ts';
import type { Problem } from '../../problem.ts';
import type { Script } from './script.ts';

/** A point in pixels of the upright picture, x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** Four corners in order top-left, top-right, bottom-right, bottom-left, as the card's own reading direction has them. */
export type Quad = readonly [Point, Point, Point, Point];

/** An axis-parallel box in pixels of the upright picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of text on a card. `confidence` is 0 to 1; `alternatives` are other readings of the same line, best first. */
export interface TextLine {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  readonly alternatives: readonly string[];
}

/** One machine-readable code on a card, with exactly what it says. */
export interface CodeReading {
  readonly format: string;
  readonly text: string;
  readonly box: Box;
}

/** The fields that carry a confidence and a source. The lists (`email`, `phone`, `website`) carry one for the whole list. */
export const cardFieldNames = ['name', 'title', 'company', 'email', 'phone', 'website', 'linkedin', 'address'] as const;
export type CardFieldName = (typeof cardFieldNames)[number];

/** Where a value came from: read from the print, or exact from a code. */
export type FieldSource = 'ocr' | 'code';

/** What field picking makes of the lines and codes of one card. Confidence is 0 to 1 and only given for fields that are there. */
export interface CardFields {
  readonly contact: ContactFields;
  readonly confidence: Readonly<Partial<Record<CardFieldName, number>>>;
  readonly source: Readonly<Partial<Record<CardFieldName, FieldSource>>>;
  readonly boxes: Readonly<Partial<Record<CardFieldName, readonly Box[]>>>;
  readonly alternatives: Readonly<Partial<Record<CardFieldName, readonly string[]>>>;
}

/**
 * One card found in a picture. `crop` is a JPEG of the card for the screen, upright; `page` counts from 1 where the file has several;
 * `script` names print that isn't Latin and was left out.
 */
export interface CardReading extends CardFields {
  readonly quad: Quad;
  readonly crop: Uint8Array;
  readonly page: number | null;
  readonly script: Script | null;
}

/**
 * What one picture held. `width` and `height` are pixels of the upright picture, 0 when it could not be decoded.
 * A picture without a card has no cards and no problem of level error; one that can't be read has a problem.
 */
export interface PictureReading {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly CardReading[];
  readonly problems: readonly Problem[];
}
