const pasted = new WeakSet<File>();

/** Text of the clipboard as a file: nobody has named it, and it is shown before anybody is imported from it. */
export function pastedFile(text: string, name: string): File {
  const file = new File([text], name, { type: 'text/plain' });
  pasted.add(file);
  return file;
}

/** Whether a file was made of pasted text. */
export function isPasted(file: File): boolean {
  return pasted.has(file);
}
