/** Snapshots: made of the data as they stand, kept by hash, compared with today's data. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffSnapshots } from '#api/snapshot/diff.ts';
import type { AskedQuestion, Snapshot } from '#api/snapshot/format.ts';
import { htmlFile } from '#api/snapshot/html-file.ts';
import { readJson } from '#api/snapshot/read-snapshot.ts';
import { chainsHash } from '#api/snapshot/recompute.ts';
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import { checkSignature } from '#api/snapshot/sign.ts';
import { type EdgeId, type MakeSnapshot, type PathAnswer, ProblemError } from '#model';
import type { GraphStore } from '#store';
import { authorsLinks } from './authors-links.ts';
import type { Answerer, Asked } from './endpoint.ts';
import { unknownId } from './known.ts';
import { paths } from './paths.ts';
import type { HttpSettings } from './settings.ts';
import { gatherContent } from './snapshot-content.ts';
import { keepSigned, keepSnapshot, keptSnapshot } from './snapshot-folder.ts';

/** What makes snapshots, as they say of themselves. */
const GENERATOR = 'paperchain';

export const makeSnapshot: Answerer<'makeSnapshot'> = async (asked) => {
  const { store, body, settings } = asked;
  await refuseUnknown(store, body);
  const snapshot = await madeOf(asked, body);
  await keepSnapshot(settings, snapshot.manifest.root, snapshotText(snapshot));
  return whereItIs(settings, snapshot);
};

/** The signature stands beside what was hashed: the hash and the link stay, the file from then on is the signed one. */
export const signSnapshot: Answerer<'signSnapshot'> = async ({ params, body, settings }) => {
  const kept = await keptWhole(settings, params.hash);
  const { signature = body } = kept;
  if (signature.publicKey !== body.publicKey)
    throw new ProblemError('impossible', 'This snapshot is signed with another key already.', {
      field: 'publicKey',
      value: body.publicKey,
      hint: 'Save the file and sign your own copy with paperchain sign.',
    });
  if ((await checkSignature({ ...kept, signature: body }, params.hash)) !== 'valid')
    throw new ProblemError('impossible', 'This is no signature of this snapshot by this key.', {
      field: 'value',
      hint: 'Sign {author, root, signedAt} of the snapshot kept under this hash, as canonical JSON.',
    });
  await keepSigned(settings, params.hash, snapshotText({ ...kept, signature }));
  return whereItIs(settings, kept);
};

function whereItIs({ publicUrl }: HttpSettings, { manifest: { root }, dataVersion }: Snapshot) {
  const url = `${publicUrl?.replace(/\/$/, '') ?? ''}/s/${root}`;
  return { hash: root, url, dataVersion };
}

export const snapshot: Answerer<'snapshot'> = ({ params, settings }) =>
  keptSnapshot(settings, params.hash);

export const snapshotFile: Answerer<'snapshotFile'> = ({ params, settings }) =>
  snapshotPage(settings, params.hash);

export const snapshotDiff: Answerer<'snapshotDiff'> = async ({ params, settings, store }) =>
  differenceFromToday(store, await keptWhole(settings, params.hash));

export const contentToday: Answerer<'contentToday'> = ({ body, store }) => {
  const { entityIds, edgeIds, edges } = body;
  const chosen = edges === 'chosen' ? edgeIds : undefined;
  return gatherContent(store, { entityIds, edgeIds: chosen, cited: edgeIds });
};

/** A kept snapshot, read; throws a 404 where there is none, and says so where it was damaged. */
export async function keptWhole(settings: HttpSettings, hash: string): Promise<Snapshot> {
  const reading = readJson(await keptSnapshot(settings, hash));
  if ('snapshot' in reading) return reading.snapshot;
  throw new ProblemError('impossible', 'The snapshot kept here was damaged.', {
    field: 'hash',
    value: hash,
    hint: 'Whoever runs this server can find out where with paperchain verify.',
  });
}

/** The single HTML file of a kept snapshot; throws a 404 where there is none, or no viewer. */
export async function snapshotPage(settings: HttpSettings, hash: string): Promise<string> {
  const text = await keptSnapshot(settings, hash);
  const viewer = await readFile(join(settings.pageFolder, 'viewer.html'), 'utf8').catch(() => null);
  if (viewer !== null) return htmlFile(viewer, text);
  throw new ProblemError('unknown', 'The viewer is not built yet.', {
    hint: `Run npm run build. The same content is at /api/snapshots/${hash}.`,
  });
}

/** What changed in the data since a snapshot was made. */
export async function differenceFromToday(store: GraphStore, before: Snapshot) {
  const edgeIds = before.edges.map(({ id }) => id);
  const after = await gatherContent(store, {
    entityIds: before.entities.map(({ id }) => id),
    edgeIds: before.view.edges === 'chosen' ? edgeIds : undefined,
    cited: edgeIds,
  });
  const { dataVersion } = after;
  return { ...diffSnapshots(before, { ...before, ...after }), dataVersion };
}

async function refuseUnknown(store: GraphStore, body: MakeSnapshot): Promise<void> {
  // Two ids may stand for one entity: only a shorter answer needs a look at each.
  if ((await store.entities(body.entityIds)).length < body.entityIds.length)
    for (const id of body.entityIds)
      if ((await store.entities([id])).length === 0) throw await unknownId(store, id, 'entityIds');
  const named = [...(body.edgeIds ?? []), ...body.story.flatMap(({ cites }) => cites)];
  const here = new Set((await store.documentedEdges(named, 0)).map(({ edge }) => edge.id));
  for (const id of named) if (!here.has(id)) throw await unknownId(store, id, 'edgeIds');
}

async function madeOf(asked: Asked<'makeSnapshot'>, body: MakeSnapshot): Promise<Snapshot> {
  const answers: PathAnswer[] = [];
  for (const question of body.questions) answers.push(await paths({ ...asked, body: question }));
  const chosen = { entityIds: body.entityIds, edgeIds: body.edgeIds };
  const cited = [...body.story.flatMap(({ cites }) => cites), ...answers.flatMap(edgesIn)];
  const content = await gatherContent(asked.store, { ...chosen, cited });
  if (content.edges.length === 0 && content.entities.length === 0)
    throw new ProblemError('impossible', 'A snapshot of nothing was asked for.', {
      field: 'entityIds',
      hint: 'Name at least one entity, edge or question.',
    });
  const { title, note, author, story, notes } = body;
  return sealSnapshot(
    {
      ...content,
      title,
      note,
      ...(author === undefined ? {} : { author }),
      view: {
        edges: body.edgeIds ? 'chosen' : 'among',
        positions: body.view?.positions ?? [],
        pinned: body.view?.pinned ?? [],
      },
      questions: await Promise.all(answers.map(inFile)),
      story,
      notes,
      ...(await authorsLinks(asked.store, body, content.entities)),
    },
    { createdAt: new Date().toISOString(), generator: GENERATOR },
  );
}

const chainsIn = ({ chains }: PathAnswer): EdgeId[][] =>
  chains.map(({ hops }) => hops.map(({ edge }) => edge.id));

const edgesIn = (answer: PathAnswer): EdgeId[] => [
  ...chainsIn(answer).flat(),
  ...answer.absences.map(({ edge }) => edge.id),
];

/** An answer without what its edges' statements say anyway. */
async function inFile(answer: PathAnswer): Promise<AskedQuestion> {
  const edges = answer.chains.flatMap(({ hops }) => hops.map(({ edge }) => edge));
  const chains = chainsIn(answer);
  const { outcome, length, count, countAtLeast, bounds } = answer;
  return {
    // A question is JSON by its schema; members left out are not there.
    question: JSON.parse(JSON.stringify(answer.question)) as AskedQuestion['question'],
    answer: {
      outcome,
      length,
      count,
      countAtLeast,
      bounds,
      chains,
      absences: answer.absences.map(({ edge }) => edge.id),
      resultHash: await chainsHash(chains, edges),
    },
  };
}
