interface LiveRegionProps {
  /** What was last said; a new `id` makes the same words be said again. */
  readonly message: { readonly id: number; readonly text: string };
}

/** Says things to screen readers without moving the focus. */
export function LiveRegion({ message }: LiveRegionProps) {
  // Two regions in turn: the same sentence twice is a change both times.
  return (
    <div className="visually-hidden" data-testid="live">
      <p role="status">{message.id % 2 === 0 ? message.text : ''}</p>
      <p role="status">{message.id % 2 === 1 ? message.text : ''}</p>
    </div>
  );
}
