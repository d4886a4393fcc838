import { hasSubject, type NoteChannel } from '../../../shared/note/channels.ts';

/** A file with a base message: `subject` is null where it gives none or the channel has none; `ignored` when one was given for nothing. */
export interface BaseFile {
  readonly subject: string | null;
  readonly text: string;
  readonly ignored: boolean;
}

/** Reads the text of a base message. A first line such as `Subject: Our talk at {{ event }}` is the subject of an e-mail. */
export function readBase(text: string, channel: NoteChannel): BaseFile {
  const line = /^Subject:[ \t]*([^\r\n]*)(?:\r\n?|\n|$)(?:[ \t]*(?:\r\n?|\n))*/i.exec(text);
  if (line === null) return { subject: null, text, ignored: false };
  const rest = text.slice(line[0].length);
  return hasSubject(channel) ? { subject: line[1] ?? '', text: rest, ignored: false } : { subject: null, text: rest, ignored: true };
}
