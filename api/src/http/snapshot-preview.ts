/** What a link to a kept snapshot shows elsewhere, read from its file. */

import type { Snapshot } from '#api/snapshot/format.ts';
import { readJson } from '#api/snapshot/read-snapshot.ts';
import type { PagePreview } from './page-preview.ts';
import type { PreviewPicture } from './preview-picture.ts';
import type { HttpSettings } from './settings.ts';
import { keptSnapshot } from './snapshot-folder.ts';

export interface SnapshotPreview {
  readonly preview: PagePreview;
  readonly picture: PreviewPicture;
}

/** Throws a 404 for a hash that is not kept here; null for a file that was damaged since. */
export type PreviewOf = (hash: string) => Promise<SnapshotPreview | null>;

/** Previews kept in memory, of some kilobytes each; the hash covers all that they show. */
const MOST_KEPT = 200;

/** Reads a snapshot for its preview once, and keeps the little that is shown; the oldest gives way. */
export function snapshotPreviews(settings: HttpSettings): PreviewOf {
  const kept = new Map<string, SnapshotPreview>();
  return async (hash) => {
    const known = kept.get(hash);
    if (known) return known;
    const read = await readPreview(settings, hash);
    if (read) kept.set(hash, read);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return read;
  };
}

async function readPreview(settings: HttpSettings, hash: string): Promise<SnapshotPreview | null> {
  const reading = readJson(await keptSnapshot(settings, hash));
  if ('refused' in reading) return null;
  const { snapshot } = reading;
  const figures = figuresOf(snapshot);
  const note = snapshot.note.trim() === '' ? '' : ` The author writes: ${snapshot.note}`;
  const description = `${figures}. Every record is in the file and can be checked offline.${note}`;
  return {
    preview: {
      title: snapshot.title,
      description,
      path: `/s/${hash}`,
      picture: `/s/${hash}/preview.png`,
    },
    picture: { title: snapshot.title, figures, ...drawn(snapshot) },
  };
}

const figuresOf = ({ entities, edges, records, sources }: Snapshot): string =>
  [
    counted(entities.length, 'entity', 'entities'),
    counted(edges.length, 'link', 'links'),
    counted(records.length, 'record', 'records'),
    counted(sources.length, 'source', 'sources'),
  ].join(' · ');

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** Its entities as points where the author had them, and its links as lines between them. */
function drawn({ view, edges }: Snapshot): Pick<PreviewPicture, 'points' | 'lines'> {
  const places = new Map(view.positions.map(({ id, x, y }) => [id as string, { x, y }]));
  return {
    points: [...places.values()],
    lines: edges.flatMap(({ from, to }) => {
      const [a, b] = [places.get(from), places.get(to)];
      return a && b ? [[a, b] as const] : [];
    }),
  };
}
