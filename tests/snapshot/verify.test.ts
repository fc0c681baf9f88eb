import { beforeAll, describe, expect, it } from 'vitest';
import { keyPicture, keyWords } from '#api/snapshot/fingerprint.ts';
import type { Snapshot } from '#api/snapshot/format.ts';
import { sealSnapshot } from '#api/snapshot/seal.ts';
import {
  makeSigningKey,
  readSigningKey,
  type SigningKey,
  signatureOf,
} from '#api/snapshot/sign.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { MoneySchema } from '#model';
import { contentOf, fileOf, finding, MADE, ROWS, resealed } from './finding.ts';

let snapshot: Snapshot;
let key: SigningKey;
beforeAll(async () => {
  snapshot = await finding();
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('no pair');
  key = await readSigningKey(JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)));
});

const signed = async (): Promise<Snapshot> => ({
  ...snapshot,
  signature: await signatureOf(snapshot, key, '2026-01-03T00:00:00Z'),
});
const partsOf = async (one: Snapshot) =>
  (await verifyFile(fileOf(one))).failures.map(({ part }) => part);

describe('the hash of a snapshot', () => {
  it('is the same in whatever order its content was gathered, and whenever it was made', async () => {
    const content = await contentOf(ROWS);
    const turned = await contentOf([...ROWS].reverse());
    const one = await sealSnapshot(content, MADE);
    const other = await sealSnapshot(
      { ...turned, statements: turned.statements.toReversed(), edges: turned.edges.toReversed() },
      { createdAt: '2027-05-06T07:08:09Z', generator: 'another' },
    );
    expect(other.manifest.root).toBe(one.manifest.root);
  });

  it('is another one for another word of the author', async () => {
    const one = await sealSnapshot(await contentOf(ROWS), MADE);
    const other = await sealSnapshot(await contentOf(ROWS, { note: 'Another note.' }), MADE);
    expect(other.manifest.root).not.toBe(one.manifest.root);
  });
});

describe('verify', () => {
  it('names both records when two of them change places', async () => {
    const [a, b, c] = snapshot.records;
    if (!a || !b || !c) throw new Error('no records');
    const swapped = { ...snapshot, records: [b, a, c] };
    expect(await partsOf(swapped)).toEqual(['/records/0', '/records/1']);
  });

  it('names both records when their words change places under their ids', async () => {
    const [a, b, c] = snapshot.records;
    if (!a || !b || !c) throw new Error('no records');
    const swapped = {
      ...snapshot,
      records: [{ ...a, fields: b.fields }, { ...b, fields: a.fields }, c],
    };
    const parts = await partsOf(swapped);
    expect(parts).toContain('/records/0/fields');
    expect(parts).toContain('/records/1/fields');
  });

  it('finds a wrong sum though every hash was made right again', async () => {
    const edges = snapshot.edges.map((edge) => ({
      ...edge,
      amounts: edge.amounts.map((total) => ({ ...total, value: MoneySchema.parse('999.99') })),
    }));
    const lying = await resealed({ ...snapshot, edges });
    const parts = await partsOf(lying);
    const paid = lying.edges.flatMap(({ amounts }, at) =>
      amounts.length > 0 ? [`/edges/${at}/amounts`] : [],
    );
    expect(paid.length).toBe(2);
    expect(parts).toEqual(paid);
  });

  it('finds a better grade than the statements give, and a flag that was taken away', async () => {
    const edges = snapshot.edges.map((edge) => ({ ...edge, grade: 'cited' as const }));
    const parts = await partsOf(await resealed({ ...snapshot, edges, questions: [] }));
    expect(parts).toEqual(edges.map((_, at) => `/edges/${at}/grade`));
  });

  it('finds a breach of the law of the house: no statement, no record, no source, no end', async () => {
    const breaches: [Partial<Snapshot>, RegExp][] = [
      [{ statements: [] }, /^\/edges\/0$/],
      [{ records: [] }, /^\/statements\/0\/recordId$/],
      [{ sources: [] }, /^\/records\/0\/sourceId$/],
      [{ entities: [] }, /^\/edges\/0\/from$/],
      [{ edges: [] }, /^\/statements\/0\/edgeId$/],
    ];
    for (const [change, part] of breaches) {
      const parts = await partsOf(await resealed({ ...snapshot, ...change }));
      expect(parts.some((one) => part.test(one))).toBe(true);
    }
  });

  it('finds a story that cites what is not in the file', async () => {
    const [step] = snapshot.story;
    const [, , other] = snapshot.edges;
    if (!step || !other) throw new Error('no step');
    const edges = snapshot.edges.filter(({ id }) => id !== step.cites[0]);
    expect(await partsOf(await resealed({ ...snapshot, edges }))).toContain('/story/0/cites');
  });
});

describe('a signature', () => {
  it('is valid for what was signed, and for nothing else', async () => {
    const file = await signed();
    expect(await verifyFile(fileOf(file))).toMatchObject({ sound: true, signature: 'valid' });
    const other = { ...(await resealed({ ...file, note: 'Changed.' })), signature: file.signature };
    expect(await partsOf(other as Snapshot)).toEqual(['/signature']);
  });

  it('that was removed leaves an unsigned file, never a valid one', async () => {
    const { signature: _, ...rest } = await signed();
    expect(await verifyFile(fileOf(rest))).toMatchObject({ sound: true, signature: 'unsigned' });
  });

  it('covers the day it names', async () => {
    const file = await signed();
    if (!file.signature) throw new Error('not signed');
    const later = { ...file, signature: { ...file.signature, signedAt: '2027-01-03T00:00:00Z' } };
    expect(await verifyFile(fileOf(later))).toMatchObject({ sound: false, signature: 'wrong' });
  });

  it('is made with a key that was made here, kept closed, and read again from its copy', async () => {
    const { key: made, pem } = await makeSigningKey();
    await expect(crypto.subtle.exportKey('pkcs8', made.key)).rejects.toThrow();
    const again = await readSigningKey(pem);
    expect(again.publicKey).toBe(made.publicKey);
    await expect(crypto.subtle.exportKey('jwk', again.key)).rejects.toThrow();
    for (const one of [made, again]) {
      const signature = await signatureOf(snapshot, one, '2026-01-03T00:00:00Z');
      expect(await verifyFile(fileOf({ ...snapshot, signature }))).toMatchObject({
        sound: true,
        signature: 'valid',
      });
    }
  });

  it('reads aloud as eight words and looks like one picture, another for another key', async () => {
    const [one, other] = [await makeSigningKey(), await makeSigningKey()];
    const { publicKey } = one.key;
    expect(keyWords(publicKey)).toMatch(/^(?:[a-z]{3,8} ){7}[a-z]{3,8}$/);
    expect(keyWords(publicKey)).not.toBe(keyWords(other.key.publicKey));
    expect(keyWords('00'.repeat(32))).toBe('abandon '.repeat(8).trim());
    expect(keyWords('ff'.repeat(32))).toBe('zoo '.repeat(8).trim());
    const picture = keyPicture(publicKey);
    expect(picture).toHaveLength(8);
    for (const row of picture) expect(row).toEqual(row.toReversed());
    expect(picture).not.toEqual(keyPicture(other.key.publicKey));
  });

  it('needs a key that is one', async () => {
    await expect(
      readSigningKey('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'),
    ).rejects.toThrow('Accepted: an Ed25519 private key');
  });
});
