/** The list of parts and its root: what a snapshot's id is the hash of. */
import { canonicalJson, type Json } from '#model';
import type { Manifest, Snapshot, SnapshotContent } from './format.ts';
import { sha256 } from './sha256.ts';

/** Parts that are hashed item by item, so that a change is named to the record. */
const LISTS = ['sources', 'records', 'statements', 'edges', 'entities'] as const;
const WHOLE = [
  'title',
  'note',
  'author',
  'dataVersion',
  'view',
  'questions',
  'story',
  'notes',
  'ownLinks',
] as const;

/** Everything in it was parsed from JSON or made of the model's values, which JSON can say. */
export const asJson = (value: unknown): Json => value as Json;

/** The manifest of a snapshot's content and envelope. */
export async function manifestOf(
  snapshot: SnapshotContent & Pick<Snapshot, 'format' | 'createdAt' | 'generator'>,
): Promise<Manifest> {
  const { format, createdAt, generator } = snapshot;
  const parts = await Promise.all(
    partsOf(snapshot).map(async ([path, value]) => ({
      path,
      sha256: await sha256(canonicalJson(asJson(value))),
    })),
  );
  return {
    parts,
    root: await sha256(canonicalJson(parts)),
    envelope: await sha256(canonicalJson({ format, createdAt, generator })),
  };
}

function partsOf(content: SnapshotContent): [path: string, value: unknown][] {
  const whole = WHOLE.filter((name) => content[name] !== undefined).map(
    (name): [string, unknown] => [`/${name}`, content[name]],
  );
  const items = LISTS.flatMap((name) =>
    content[name].map((item, at): [string, unknown] => [`/${name}/${at}`, item]),
  );
  return [...whole, ...items];
}
