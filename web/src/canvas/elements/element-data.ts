/** Store records as Cytoscape data. One record gives one object, so that "unchanged" is a comparison of two references. */
import { type Edge, type Entity, edgeVerb, gradeMeaning, HAPPENED, shortMoney } from '#model';
import { type DrawnKind, drawnKind } from '../../state/drawn-kind.ts';
import type { Fold, Folded } from '../../state/fold.ts';
import { foldWords } from '../../state/fold-words.ts';
import { shownOfAll } from '../../state/more.ts';
import type { OwnLink } from '../../state/own-link.ts';
import { sayNumber } from '../../state/say.ts';
import { labelOf } from './label.ts';

export interface NodeData {
  readonly id: string;
  readonly label: string;
  readonly kind: DrawnKind;
  /** "25 of 1,284" links are on the canvas; empty where all are. */
  readonly shown: string;
  readonly pinned: boolean;
}

export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Letter of its grade. */
  readonly grade: string;
  /** What stands on the line when there is little room: number of records above one, status unless it happened. */
  readonly pill: string;
  /** What stands on it when there is room: "A · awarded · 14". */
  readonly tag: string;
  /** `ahead`: planned or announced; `over`: cancelled; `none`: a documented absence; else empty. */
  readonly state: 'ahead' | 'over' | 'none' | '';
  /** Without dates while years are asked for: it stays, and says so. */
  readonly undated: boolean;
  /** What the line stands for, if it stands for several. */
  readonly fold: Folded | '';
  /** A line of links both ways has no head. */
  readonly headless: boolean;
  /** The reader drew it: no grade, no head. */
  readonly own: boolean;
  /** Of a fold, how much it stands for, where there is no room for more. */
  readonly few: string;
}

const nodes = new WeakMap<Entity, NodeData>();
const edges = new WeakMap<Edge, EdgeData>();

/** The same object for the same entity as long as its badge stays the same. */
export function nodeData(entity: Entity, more: number, pinned: boolean): NodeData {
  const known = nodes.get(entity);
  const shown = shownOfAll(entity, more);
  if (known && known.shown === shown && known.pinned === pinned) return known;
  const data = { id: entity.id, label: labelOf(entity), kind: drawnKind(entity), shown, pinned };
  nodes.set(entity, data);
  return data;
}

/** The same object for the same edge, as long as it is marked undated or not. */
export function edgeData(edge: Edge, undated = false): EdgeData {
  const known = edges.get(edge);
  if (known?.undated === undated) return known;
  const state = stateOf(edge);
  const count = edge.records > 1 ? edge.records.toLocaleString('en-US') : '';
  const word = state === 'none' ? 'no record' : state !== '' ? (edge.status ?? '') : '';
  const letter = gradeMeaning(edge.grade).letter;
  const verb = state === 'none' ? '' : edgeVerb(edge);
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
  const data: EdgeData = {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    grade: letter,
    pill: join(undated ? 'undated' : '', word, count),
    tag: join(letter, verb, undated ? 'undated' : '', word, count),
    state,
    undated,
    fold: '',
    own: false,
    headless: false,
    few: '',
  };
  edges.set(edge, data);
  return data;
}

const folds = new WeakMap<Fold, EdgeData>();

/** The same object for the same fold. Its grade is the worst of what it stands for. */
export function foldData(fold: Fold): EdgeData {
  const known = folds.get(fold);
  if (known) return known;
  const [amount] = fold.amounts;
  const money = amount ? ` · ${shortMoney(amount.value, amount.currency)}` : '';
  const count =
    fold.of === 'contracts' ? sayNumber(fold.count, 'award', 'awards') : `${fold.count} links`;
  const data: EdgeData = {
    id: fold.id,
    source: fold.from,
    target: fold.to,
    grade: gradeMeaning(fold.worst).letter,
    pill: `${count}${money}`,
    tag: foldWords(fold),
    state: '',
    undated: false,
    fold: fold.of,
    own: false,
    few: fold.count.toLocaleString('en-US'),
    headless: fold.of === 'links' ? !fold.oneWay : !fold.from.startsWith('agency:'),
  };
  folds.set(fold, data);
  return data;
}

const own = new WeakMap<OwnLink, EdgeData>();
/** Longer words of the reader's are cut on the drawing; the inspector has them all. */
const LONGEST_TAG = 40;

/** The same object for the same link of the reader's own. */
export function ownData(link: OwnLink): EdgeData {
  const known = own.get(link);
  if (known) return known;
  const words = link.words.replace(/\s+/g, ' ');
  const short = words.length > LONGEST_TAG ? `${words.slice(0, LONGEST_TAG).trimEnd()}…` : words;
  const data: EdgeData = {
    id: link.id,
    source: link.from,
    target: link.to,
    grade: '',
    pill: 'yours',
    tag: `yours · ${short}`,
    state: '',
    undated: false,
    fold: '',
    own: true,
    headless: true,
    few: '',
  };
  own.set(link, data);
  return data;
}

function stateOf({ kind, grade, status }: Edge): EdgeData['state'] {
  if (kind === 'absent' || grade === 'absent') return 'none';
  if (status === null || HAPPENED.has(status)) return '';
  return status === 'cancelled' ? 'over' : 'ahead';
}
