/** Verifies a file, the same in the page, in the viewer and on the command line. */
import { canonicalJson, recordBytes } from '#model';
import type { Failure, Manifest, Snapshot } from './format.ts';
import { breachesIn } from './law.ts';
import { withoutLinkPreview } from './link-preview.ts';
import { manifestOf } from './manifest.ts';
import { type Reading, readSnapshot } from './read-snapshot.ts';
import { wrongAnswers, wrongSummaries } from './recompute.ts';
import { sha256 } from './sha256.ts';
import { checkSignature, type SignatureState } from './sign.ts';

export interface Verdict {
  /** True if nothing failed; an unsigned snapshot can be sound, and is still called unsigned. */
  readonly sound: boolean;
  readonly failures: readonly Failure[];
  readonly signature: SignatureState | null;
  /** The root hash as recomputed: the snapshot's id. Null when the file was not understood. */
  readonly root: string | null;
  readonly snapshot: Snapshot | null;
  /** SHA-256 of the page round the snapshot; null for a file without one. */
  readonly viewer: string | null;
}

/** Reads and verifies the bytes of a file; what stands in them is told as failures, never thrown. */
export async function verifyFile(bytes: Uint8Array): Promise<Verdict> {
  return verifyReading(await readSnapshot(bytes));
}

/** Verifies a file that was read: the snapshot, and the page round it where there is one. */
export async function verifyReading(reading: Reading): Promise<Verdict> {
  if ('refused' in reading)
    return {
      sound: false,
      failures: [reading.refused],
      signature: null,
      root: null,
      snapshot: null,
      viewer: null,
    };
  const verdict = await verifySnapshot(reading.snapshot);
  if (!reading.html) return verdict;
  const viewer = await sha256(await withoutLinkPreview(reading.html.viewer));
  if (viewer === reading.html.claimed) return { ...verdict, viewer };
  const why = 'the page round the snapshot is not the one it was written with';
  const failures = [...verdict.failures, { part: 'viewer', why }];
  return { ...verdict, sound: false, failures, viewer };
}

/** Verifies a snapshot that was read: hashes, signature, the law of the house, everything that can be computed. */
export async function verifySnapshot(snapshot: Snapshot): Promise<Verdict> {
  const manifest = await manifestOf(snapshot);
  const signature = await checkSignature(snapshot, manifest.root);
  const failures = [
    ...wrongParts(snapshot.manifest, manifest),
    ...(await wrongRecords(snapshot)),
    ...breachesIn(snapshot),
    ...wrongSummaries(snapshot),
    ...(await wrongAnswers(snapshot)),
    ...(signature === 'wrong'
      ? [{ part: '/signature', why: 'is not a signature of this content by this key' }]
      : []),
  ];
  const { root } = manifest;
  return { sound: failures.length === 0, failures, signature, root, snapshot, viewer: null };
}

function wrongParts(claimed: Manifest, computed: Manifest): Failure[] {
  const hashes = new Map(claimed.parts.map(({ path, sha256: hash }) => [path, hash]));
  const failures: Failure[] = [];
  for (const { path, sha256: hash } of computed.parts) {
    if (!hashes.has(path)) failures.push({ part: path, why: 'is not in the list of parts' });
    else if (hashes.get(path) !== hash)
      failures.push({
        part: path,
        why: 'was changed: its hash is not the one in the list of parts',
      });
    hashes.delete(path);
  }
  for (const path of hashes.keys())
    failures.push({ part: path.slice(0, 200), why: 'is in the list of parts but not in the file' });
  if (failures.length === 0 && canonicalJson(claimed.parts) !== canonicalJson(computed.parts))
    failures.push({ part: '/manifest/parts', why: 'names a part twice, or not in its place' });
  if (failures.length === 0 && claimed.root !== computed.root)
    failures.push({ part: '/manifest/root', why: 'is not the hash of the list of parts' });
  if (claimed.envelope !== computed.envelope)
    failures.push({
      part: '/manifest/envelope',
      why: 'is not the hash of /format, /createdAt and /generator: one of them was changed',
    });
  return failures;
}

async function wrongRecords({ records }: Snapshot): Promise<Failure[]> {
  const failures = await Promise.all(
    records.map(
      async (record, at): Promise<Failure[]> =>
        (await sha256(recordBytes(record))) === record.sha256
          ? []
          : [{ part: `/records/${at}/fields`, why: `${record.id}: not the text that was hashed` }],
    ),
  );
  return failures.flat();
}
