/** The same facts and the same view give the same hash, whichever store keeps them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Chosen, gatherContent } from '#api/http/snapshot-content.ts';
import { sealSnapshot } from '#api/snapshot/seal.ts';
import { verifySnapshot } from '#api/snapshot/verify.ts';
import { openStore } from '#api/store/open-store.ts';
import type { GraphStore } from '#store';
import { openEmpty, openServer } from '../store/neo4j/empty-store.ts';
import { skipReason } from '../store/neo4j/skip-reason.ts';
import { CLOUD_ORDER, FOUR_POINTS, ICE, LIST, ROWS } from './server.ts';

const why = skipReason('the hash of a snapshot from either store');

const WORDS = {
  title: 'The same',
  note: '',
  view: { edges: 'among' as const, positions: [], pinned: [] },
  questions: [],
  story: [],
  notes: [],
};

async function sealed(store: GraphStore, chosen: Chosen) {
  await store.addSource(LIST);
  await store.addFacts(ROWS);
  await store.settle();
  const content = { ...WORDS, ...(await gatherContent(store, chosen)) };
  return sealSnapshot(content, { createdAt: '2026-01-02T00:00:00Z', generator: 'tests' });
}

describe.skipIf(why !== null)('a snapshot', () => {
  it('has the same hash from the embedded store and from Neo4j', async () => {
    const chosen = { entityIds: [ICE.id, CLOUD_ORDER.id, FOUR_POINTS.id], cited: [] };
    const dataDir = await mkdtemp(join(tmpdir(), 'paperchain-hash-'));
    const server = await openServer();
    const embedded = await openStore({ store: 'embedded', dataDir });
    const { store, dispose } = await openEmpty(server);
    try {
      const [one, other] = [await sealed(embedded, chosen), await sealed(store, chosen)];
      expect(one.edges).toHaveLength(2);
      expect((await verifySnapshot(one)).failures).toEqual([]);
      expect(other).toEqual(one);
    } finally {
      await dispose();
      await embedded.close();
      await server.close();
      await rm(dataDir, { recursive: true });
    }
  }, 240_000);
});
