/** A snapshot as it was handed over, read as hostile input and verified: what it is, or in words why not. */
import type { Failure, Snapshot } from '#api/snapshot/format.ts';
import { MOST_BYTES } from '#api/snapshot/limits.ts';
import { type Reading, readJson, readSnapshot } from '#api/snapshot/read-snapshot.ts';
import { verifyReading } from '#api/snapshot/verify.ts';

/** `unsound`: it can be read, but is not what was sealed; `unchecked`: this browser cannot hash here. */
export type Soundness =
  | { readonly kind: 'sound' }
  | { readonly kind: 'unsound'; readonly failures: readonly Failure[] }
  | { readonly kind: 'unchecked'; readonly why: string };

export type ReadFinding =
  | { readonly snapshot: Snapshot; readonly soundness: Soundness }
  | { readonly refused: string };

const MOST_MEGABYTES = MOST_BYTES / 1024 / 1024;
const ACCEPTED = `Accepted: a snapshot of Paperchain, as NAME.paperchain.json or NAME.paperchain.html, of at most ${MOST_MEGABYTES} MB.`;
const LONGEST_NAME = 80;

/** Reads a file of the reader's own; one that is too large is refused before a byte of it is read. */
export async function readFinding(file: File): Promise<ReadFinding> {
  const name = `“${shortened(file.name)}”`;
  const refuse = (why: string): ReadFinding => ({ refused: `${name} ${why}. ${ACCEPTED}` });
  if (file.size > MOST_BYTES)
    return refuse(`has ${Math.ceil(file.size / 1024 / 1024)} MB and was not read`);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse('could not be read: it was moved, or this browser may not');
  const reading = await readSnapshot(new Uint8Array(bytes));
  if (!('refused' in reading)) return { snapshot: reading.snapshot, ...(await checked(reading)) };
  const { part, why } = reading.refused;
  return refuse(part === 'file' ? why : `is no snapshot that can be read: ${part} ${why}`);
}

/** Reads the text of a snapshot as the server keeps it. */
export async function readText(text: string): Promise<ReadFinding> {
  const reading = readJson(text);
  if (!('refused' in reading)) return { snapshot: reading.snapshot, ...(await checked(reading)) };
  return { refused: `${reading.refused.part} ${reading.refused.why}` };
}

/** Verifies what was read. */
async function checked(reading: Reading): Promise<{ readonly soundness: Soundness }> {
  try {
    const { sound, failures } = await verifyReading(reading);
    return { soundness: sound ? { kind: 'sound' } : { kind: 'unsound', failures } };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'It could not be verified here.';
    return { soundness: { kind: 'unchecked', why } };
  }
}

const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
