import type { ReactNode, Ref } from 'react';

interface FieldLineProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** The cursor has come into this line. */
  readonly onEnter: () => void;
  readonly children: ReactNode;
}

/** One line of the form. Whoever puts the cursor in it sees its place on the card. */
export function FieldLine({ ref, onEnter, children }: FieldLineProps) {
  return (
    <div ref={ref} data-line="" onFocus={onEnter}>
      {children}
    </div>
  );
}
