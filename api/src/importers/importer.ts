/** The shape of an importer: one public format a file; text in, facts and refusals out. */
import type { CalendarDate, Outcome } from '#model';

export interface InputFile {
  /** Name without folders; only for titles and messages. */
  readonly name: string;
  readonly size: number;
  /** Opens the bytes anew, from the start. */
  open(): AsyncIterable<Uint8Array>;
}

export interface Head {
  readonly name: string;
  /** The first 64 KiB as UTF-8, byte order mark dropped. */
  readonly text: string;
}

export interface ReadContext {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The day this copy was taken. */
  readonly retrievedOn: CalendarDate;
}

export interface Importer {
  /** Stable name, used in source ids and rules: `usaspending-transactions`. */
  readonly format: string;
  readonly title: string;
  /** Raised whenever the same file would give other facts; part of the data version. */
  readonly ruleVersion: number;
  /** Recognises the format by its content, not its name. */
  recognises(head: Head): boolean;
  /** Streams outcomes; the file's own source comes first. Throws {@link NotUnderstood} for the file as a whole. */
  read(file: InputFile, context: ReadContext): AsyncIterable<Outcome>;
}

/** The file as a whole cannot be read: empty, cut off, another encoding, a column missing. One line for a person. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

/** A file that arrived damaged: unlike one of a foreign format, it is never passed over. */
export class Damaged extends NotUnderstood {}
