/** The content of a small snapshot: an agency, an order, its holder and the cloud that the order names. */

import { sha256 } from '#api/importers/draft.ts';
import type { Snapshot, SnapshotContent } from '#api/snapshot/format.ts';
import { chainsHash } from '#api/snapshot/recompute.ts';
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import {
  type EdgeEnds,
  edgeId,
  organizationIdByName,
  type RowFacts,
  type Statement,
  summarizeEdge,
  type WeighedStatement,
} from '#model';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byName,
  link,
  says,
  stated,
} from '../store/world.ts';

const ICE = anAgency('7012', 'U.S. Immigration and Customs Enforcement', 'ICE');
const ORDER = anAward('70CTD024FC0000017');
const HOLDER = byName('Four Points Technology');
const AWS = stated(organizationIdByName('Amazon Web Services'), 'Amazon Web Services');
export const LIST = aSource('A list of contracts');
const paid = { agency: ICE, award: ORDER, holder: HOLDER };

export const ROWS: readonly RowFacts[] = [
  awardRow(LIST, 'r1', { ...paid, value: '100.10', on: '2024-03-01' }),
  awardRow(LIST, 'r2', { ...paid, value: '-0.05', on: '2024-04-01' }),
  aRow(
    LIST,
    'r3',
    [ORDER, AWS],
    [link(ORDER, 'names_product', AWS, says({ quote: 'AWS HOSTING – "GOVCLOUD" <b>' }))],
    { description: 'AWS HOSTING – "GOVCLOUD" <b>' },
  ),
];

const statementsOf = ({ record, edges }: RowFacts): Statement[] =>
  edges.map(({ statement, ...ends }) => ({
    ...statement,
    edgeId: edgeId(ends),
    recordId: record.id,
    stated: { from: ends.from, to: ends.to },
    supersededBy: null,
  }));

/** What some rows say, as a store would hand it over. */
export async function contentOf(
  rows: readonly RowFacts[],
  more: Partial<SnapshotContent> = {},
): Promise<SnapshotContent> {
  const statements = rows.flatMap(statementsOf);
  const ends = new Map<string, EdgeEnds>(
    rows.flatMap((row) => row.edges).map((one) => [edgeId(one), one]),
  );
  const weighed = new Map<string, WeighedStatement[]>([...ends.keys()].map((id) => [id, []]));
  const publisherIds = new Map(rows.map(({ record }) => [record.id, record.recordId]));
  for (const one of statements) {
    const publisherId = publisherIds.get(one.recordId) ?? '';
    weighed.get(one.edgeId)?.push({ ...one, publisherId, superseded: false });
  }
  const edges = [...ends].map(([id, { from, kind, to }]) =>
    summarizeEdge({ from, kind, to }, weighed.get(id) ?? []),
  );
  const entities = new Map(
    rows
      .flatMap((row) => row.entities)
      .map(({ id, kind, name, shortName = null }) => [id, { id, kind, name, shortName }]),
  );
  return {
    title: 'What ICE bought',
    note: 'A note of the author.',
    dataVersion: sha256('data'),
    sources: [LIST],
    records: rows.map(({ record }) => record),
    statements,
    edges,
    entities: [...entities.values()],
    view: { edges: 'among', positions: [], pinned: [] },
    questions: [],
    story: [],
    notes: [],
    ...more,
  };
}

export const MADE = { createdAt: '2026-01-02T03:04:05Z', generator: 'paperchain tests' };

/** The small finding with a question, a story and a note in it. */
export async function finding(): Promise<Snapshot> {
  const plain = await contentOf(ROWS);
  const chain = ROWS.flatMap((row) => row.edges)
    .filter(({ kind }) => kind !== 'held_by')
    .map(edgeId);
  const chains = [[...new Set(chain)]];
  const answer = {
    outcome: 'found',
    length: 2,
    count: 1,
    countAtLeast: null,
    bounds: ['up to 6 steps'],
    chains,
    absences: [],
    resultHash: await chainsHash(chains, plain.edges),
  } as const;
  return sealSnapshot(
    {
      ...plain,
      questions: [
        {
          question: { from: [ICE.id], to: [AWS.id] },
          answer: { ...answer, chains, bounds: [...answer.bounds], absences: [] },
        },
      ],
      story: [{ text: 'ICE awarded the order.', focus: [ORDER.id], cites: chain.slice(0, 1) }],
      notes: [{ about: ORDER.id, text: 'Ask for the file.' }],
    },
    MADE,
  );
}

/** The same content sealed anew: every hash is right, whatever it says. */
export async function resealed(snapshot: Snapshot): Promise<Snapshot> {
  const { manifest: _, signature: __, createdAt, generator, format: ___, ...content } = snapshot;
  return sealSnapshot(content, { createdAt, generator });
}

export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text);
export const fileOf = (snapshot: Snapshot): Uint8Array => bytesOfText(snapshotText(snapshot));
