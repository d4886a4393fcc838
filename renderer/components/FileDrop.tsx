import { useEffect, useRef, useState } from 'react';
import { useWords } from '../state/useWords.ts';
import { filesOfTransfer } from './droppedFiles.ts';
import { pastedText } from './pastedTable.ts';
import styles from './FileDrop.module.css';

interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Text pasted outside of a text field. */
  readonly onText: (text: string) => void;
}

/** Takes files dropped anywhere on the window, and pasted pictures, files or text; shows that they can be let go. */
export function FileDrop({ onFiles, onText }: FileDropProps) {
  const { say } = useWords();
  const [over, setOver] = useState(false);
  const handlers = useRef({ onFiles, onText });
  useEffect(() => {
    handlers.current = { onFiles, onText };
  });
  useEffect(() => {
    const stop = new AbortController();
    listen(stop.signal, setOver, handlers);
    return () => stop.abort();
  }, []);
  if (!over) return null;
  return (
    <div className={styles.over} aria-hidden="true">
      <p className={styles.words}>{say('app.letGo')}</p>
    </div>
  );
}

type Handlers = { readonly current: FileDropProps };

function listen(signal: AbortSignal, setOver: (over: boolean) => void, handlers: Handlers): void {
  window.addEventListener('dragover', (event) => onDragOver(event, setOver), { signal });
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) setOver(false);
    },
    { signal },
  );
  window.addEventListener(
    'drop',
    (event) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (hasOwnPlace(event)) return;
      if (event.dataTransfer !== null) void filesOfTransfer(event.dataTransfer).then((files) => handlers.current.onFiles(files));
    },
    { signal },
  );
  window.addEventListener('paste', (event) => onPaste(event, handlers), { signal });
}

function onDragOver(event: DragEvent, setOver: (over: boolean) => void): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  setOver(!hasOwnPlace(event));
}

/** Whether the files are over a part of the window that takes them for itself. */
function hasOwnPlace({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function onPaste(event: ClipboardEvent, handlers: Handlers): void {
  const data = event.clipboardData;
  if (data === null || document.querySelector('dialog[open]') !== null) return;
  const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
  const files = [...data.files];
  const text = pastedText({ text: data.getData('text/plain'), html: data.getData('text/html') });
  // A spreadsheet puts a picture of its cells beside their text: text wins.
  if (text !== '') {
    if (!inField) handlers.current.onText(text);
  } else if (files.length > 0) {
    event.preventDefault();
    handlers.current.onFiles(files);
  }
}
