/** A stretch of a base message: plain words, a placeholder such as `{{ event }}`, or a condition such as `{% if offer %}`. */
export interface TemplatePiece {
  readonly start: number;
  readonly piece: string;
  readonly kind: 'words' | 'slot' | 'condition';
}

/** Cuts a base message where placeholders and conditions begin and end; joined, the pieces are the message. */
export function cutTemplate(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let at = 0;
  for (const { 0: piece, index } of text.matchAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/gu)) {
    if (index > at) pieces.push({ start: at, piece: text.slice(at, index), kind: 'words' });
    pieces.push({ start: index, piece, kind: piece.startsWith('{%') ? 'condition' : 'slot' });
    at = index + piece.length;
  }
  if (at < text.length) pieces.push({ start: at, piece: text.slice(at), kind: 'words' });
  return pieces;
}
