/** What is drawn as lines: every link that stands alone, what is folded into one, and what the reader drew. */
import {
  type Edge,
  type EdgeId,
  type EntityId,
  FLAGS,
  gradeRank,
  HAPPENED,
  joinPeriods,
} from '#model';
import { type Drawn, drawnOf, type Exploration, foldsOf, type Selection } from './exploration.ts';
import { type Fold, type FoldId, foldId, type LineId, type LinkFold } from './fold.ts';
import { type OwnLink, type OwnLinkId, ownLinksAmong } from './own-link.ts';

export interface Picture extends Drawn {
  /** In place of the links that they stand for, which are not in `edges`. */
  readonly folds: ReadonlyMap<FoldId, Fold>;
  /** No record stands behind these: they are in no count of links. */
  readonly own: ReadonlyMap<OwnLinkId, OwnLink>;
}

/** What has two ends: a link alone, what stands for several, or a link of the reader's own. */
export interface Line {
  readonly id: LineId;
  readonly from: EntityId;
  readonly to: EntityId;
}

type Lines = Pick<Picture, 'edges' | 'folds' | 'own'>;

/** A line of the picture by its id. */
export const lineOf = ({ edges, folds, own }: Lines, id: LineId) =>
  edges.get(id as EdgeId) ?? folds.get(id as FoldId) ?? own.get(id as OwnLinkId); // one of the three; the maps tell which

/** Every line of the picture. */
export function* linesOf({ edges, folds, own }: Lines): Generator<Line> {
  yield* edges.values();
  yield* folds.values();
  yield* own.values();
}

/** A line as what is selected. */
export function selectionOf(line: Edge | Fold | OwnLink): Selection {
  if ('of' in line) return { type: 'fold', id: line.id };
  return 'words' in line ? { type: 'own', id: line.id } : { type: 'edge', id: line.id };
}

/** Every line but the reader's own: what the records say. */
export function* documentedLinesOf({ edges, folds }: Omit<Lines, 'own'>): Generator<Line> {
  yield* edges.values();
  yield* folds.values();
}

/** The same object as long as nothing that is drawn changes. Chains are shown link by link. */
export function pictureOf(now: Exploration): Picture {
  const drawn = drawnOf(now);
  const known = pictures.get(drawn.edges);
  const fits =
    known?.picture.entities === drawn.entities &&
    known.picture.positions === drawn.positions &&
    known.folds === now.folds &&
    known.spread === now.spread &&
    known.ownLinks === now.ownLinks;
  if (fits) return known.picture;
  const picture = draw(now, drawn);
  const { folds, spread, ownLinks } = now;
  pictures.set(drawn.edges, { folds, spread, ownLinks, picture });
  return picture;
}

interface Known extends Pick<Exploration, 'folds' | 'spread' | 'ownLinks'> {
  readonly picture: Picture;
}
const pictures = new WeakMap<Drawn['edges'], Known>();

function draw(now: Exploration, drawn: Drawn): Picture {
  const { entities, positions } = drawn;
  if (now.path)
    return { entities, positions, edges: drawn.edges, folds: new Map(), own: new Map() };
  const folds = new Map<FoldId, Fold>();
  for (const [id, fold] of foldsOf(now))
    if (entities.has(fold.from) && entities.has(fold.to)) folds.set(id, fold);
  const edges = new Map<EdgeId, Edge>(drawn.edges);
  for (const fold of parallels(drawn.edges.values())) {
    if (now.spread.has(fold.id)) continue;
    folds.set(fold.id, fold);
    for (const { id } of fold.links) edges.delete(id);
  }
  const own = now.filters.own ? new Map() : ownLinksAmong(now.ownLinks, entities);
  return { entities, positions, edges, folds, own };
}

/** What is denied, withheld, inferred or has not happened is never folded into what is. */
const stands = ({ kind, grade, status }: Edge): boolean =>
  kind !== 'absent' &&
  !['absent', 'withheld', 'inferred'].includes(grade) &&
  (status === null || HAPPENED.has(status));

/** Every pair with more than one such link, as a fold. */
function parallels(edges: Iterable<Edge>): LinkFold[] {
  const pairs = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (!stands(edge) || edge.from === edge.to) continue;
    const key = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  return [...pairs.values()].filter((links) => links.length > 1).map(linkFold);
}

const foldsByFirst = new WeakMap<Edge, LinkFold>();

/** The same links give the same object, so that what did not change is not drawn anew. */
function linkFold(unsorted: readonly Edge[]): LinkFold {
  const links = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = links;
  if (!first) throw new RangeError('a fold of no links');
  const known = foldsByFirst.get(first);
  if (known?.links.length === links.length && known.links.every((one, i) => one === links[i]))
    return known;
  const fold = sumUp(first, links);
  foldsByFirst.set(first, fold);
  return fold;
}

function sumUp(first: Edge, links: readonly Edge[]): LinkFold {
  const oneWay = links.every(({ from }) => from === first.from);
  // The id must not hang on which of the links are drawn at the moment.
  const [from, to]: [EntityId, EntityId] =
    oneWay || first.from < first.to ? [first.from, first.to] : [first.to, first.from];
  const [low, high] = from < to ? [from, to] : [to, from];
  const grades = links.map(({ grade }) => grade).sort((a, b) => gradeRank(a) - gradeRank(b));
  const flags = new Set(links.flatMap((link) => link.flags));
  const withMoney = links.filter(({ amounts }) => amounts.length > 0);
  return {
    id: foldId({ from: low, of: 'links', to: high }),
    of: 'links',
    from,
    to,
    count: links.length,
    amounts: withMoney.length === 1 ? (withMoney[0]?.amounts ?? []) : [],
    period: links.reduce<Edge['period']>((period, link) => joinPeriods(period, link.period), null),
    best: grades[0] ?? first.grade,
    worst: grades.at(-1) ?? first.grade,
    flags: FLAGS.filter((flag) => flags.has(flag)),
    links,
    oneWay,
  };
}
