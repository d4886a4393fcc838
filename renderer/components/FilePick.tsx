import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

interface FilePickProps {
  readonly kind?: 'primary' | 'plain';
  readonly icon?: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: string;
}

/** A button that lets files be picked in the system's own dialog. */
export function FilePick({ kind = 'plain', icon, onFiles, children }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} icon={icon} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        data-testid="pick"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
