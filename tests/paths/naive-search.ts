/** The reference: every simple chain, one after another, by the words of the question and nothing clever. */
import {
  centsOf,
  dayNumber,
  EDGE_KIND_TABLE,
  type EdgeKind,
  firstDay,
  GRADE_TABLE,
  type Grade,
  lastDay,
  type PathQuestion,
} from '#model';
import type { PathLink, SearchEnds } from '#paths';

interface Hop {
  readonly link: PathLink;
  readonly along: boolean;
}

export interface NaiveAnswer {
  readonly length: number | null;
  readonly count: number;
  /** Every chain of the mode as edge numbers, best first; of `k` all of them, not only the first k. */
  readonly chains: number[][];
  readonly costs: number[];
}

/** Answers by listing every chain within the bounds. */
export function naiveSearch(
  links: readonly PathLink[],
  question: PathQuestion,
  ends: SearchEnds,
): NaiveAnswer {
  const all = allChains(links, question, ends);
  const length = all.reduce<number | null>(
    (best, chain) => Math.min(best ?? 99, chain.length),
    null,
  );
  const wanted = all.filter((chain) => question.mode !== 'shortest' || chain.length === length);
  const ranked = wanted.map((chain) => ({ chain, rank: rankOf(links, question, ends, chain) }));
  ranked.sort((a, b) => compare(a.rank, b.rank));
  const chains = ranked.map(({ chain }) => chain.map((hop) => hop.link.edge));
  return { length, count: chains.length, chains, costs: ranked.map(({ chain }) => costOf(chain)) };
}

/** Every simple chain from a `from` to a `to` that keeps the bounds. */
function allChains(links: readonly PathLink[], question: PathQuestion, ends: SearchEnds): Hop[][] {
  const usable = links.filter((link) => isUsable(link, question));
  const closed = new Set([...ends.avoid, ...hubsIn(links, question, ends)]);
  const found: Hop[][] = [];
  for (const start of ends.from)
    extend({ links: usable, question, ends, closed }, [start], [], found);
  return found.filter((chain) =>
    chain.every(
      (hop, i) => mayStand(hop, i, chain.length, question) && inTime(chain[i - 1], hop, question),
    ),
  );
}

interface Scope {
  readonly links: readonly PathLink[];
  readonly question: PathQuestion;
  readonly ends: SearchEnds;
  readonly closed: ReadonlySet<number>;
}

function extend(
  scope: Scope,
  nodes: readonly number[],
  hops: readonly Hop[],
  found: Hop[][],
): void {
  const { links, question, ends, closed } = scope;
  const here = nodes.at(-1) ?? 0;
  if (ends.to.includes(here)) {
    if ((ends.via ?? []).every((node) => nodes.includes(node))) found.push([...hops]);
    return;
  }
  if (hops.length === question.maxHops) return;
  if (hops.length > 0 && (closed.has(here) || ends.from.includes(here))) return;
  for (const link of links)
    for (const along of [true, false]) {
      const [a, b] = along ? [link.from, link.to] : [link.to, link.from];
      if (a !== here || nodes.includes(b) || !mayWalk(link, along, question)) continue;
      extend(scope, [...nodes, b], [...hops, { link, along }], found);
    }
}

const degreeIn = (links: readonly PathLink[], node: number): number =>
  links.filter(({ from, to }) => from !== to && (from === node || to === node)).length;

/** Entities above the bound, the ends and those to pass excepted. */
export function hubsIn(
  links: readonly PathLink[],
  { hubs }: PathQuestion,
  ends: SearchEnds,
): number[] {
  if (!hubs) return [];
  const nodes = new Set(links.flatMap(({ from, to }) => [from, to]));
  return [...nodes].filter(
    (node) =>
      !isEnd(ends, node) &&
      !(ends.via ?? []).includes(node) &&
      degreeIn(links, node) > hubs.maxDegree,
  );
}

/** Two neighbours share a day, or the second does not end before the first begins; what is not named is open. */
function inTime(before: Hop | undefined, hop: Hop, { overlap }: PathQuestion): boolean {
  if (!before || overlap === 'off') return true;
  const [a, b] = [before.link, hop.link];
  const endsBefore = (b.toDay ?? 1e9) < (a.fromDay ?? -1e9);
  const beginsAfter = (b.fromDay ?? -1e9) > (a.toDay ?? 1e9);
  return !endsBefore && !(overlap === 'overlapping' && beginsAfter);
}

const isEnd = (ends: SearchEnds, node: number): boolean =>
  ends.from.includes(node) || ends.to.includes(node);

const rowOf = (kind: EdgeKind) => {
  const row = EDGE_KIND_TABLE.find((each) => each.kind === kind);
  if (!row) throw new Error(kind);
  return row;
};
const letters = 'ABCDEINW';
const letterOf = (grade: Grade): string =>
  GRADE_TABLE.find((row) => row.grade === grade)?.letter ?? 'W';

function isUsable(link: PathLink, question: PathQuestion): boolean {
  const row = rowOf(link.kind);
  if (!row.traversable) return false;
  const asked: readonly string[] | undefined = question.kinds;
  if (asked && !asked.includes(link.kind) && !row.presets.some((preset) => asked.includes(preset)))
    return false;
  const letter = letterOf(link.grade);
  if (letter === 'N' || letter === 'W') return false;
  if (letter === 'I' ? !question.includeInferred : letter > letterOf(question.grade)) return false;
  if (
    question.status === 'happened' &&
    ['planned', 'announced', 'cancelled'].includes(link.status ?? '')
  )
    return false;
  return inWindow(link, question) && reaches(link, question);
}

function inWindow({ fromDay, toDay }: PathLink, { dates }: PathQuestion): boolean {
  if (!dates) return true;
  if (fromDay === null && toDay === null) return dates.undated === 'keep';
  const endsBefore = dates.from && toDay !== null && toDay < dayNumber(firstDay(dates.from));
  const beginsAfter = dates.to && fromDay !== null && fromDay > dayNumber(lastDay(dates.to));
  return !endsBefore && !beginsAfter;
}

function reaches({ amounts }: PathLink, { minAmount }: PathQuestion): boolean {
  if (!minAmount || amounts.length === 0) return true;
  return amounts.some(
    ([basis, cents]) => basis === minAmount.basis && cents >= centsOf(minAmount.value),
  );
}

function mayWalk(link: PathLink, along: boolean, { direction }: PathQuestion): boolean {
  if (direction === 'any') return true;
  if (direction === 'forward') return along;
  const { outward } = rowOf(link.kind);
  return outward === (along ? 'forward' : 'backward');
}

function mayStand({ link }: Hop, at: number, length: number, { kinds }: PathQuestion): boolean {
  return (
    link.kind !== 'part_of' ||
    at === 0 ||
    at === length - 1 ||
    (kinds?.includes('part_of') ?? false)
  );
}

/** O: outward, I: inward, N: neither; down from a department is outward. */
export const spell = (chain: readonly Hop[]): string =>
  chain
    .map(({ link, along }) => {
      const { outward } = rowOf(link.kind);
      return outward === 'neither' ? 'N' : (outward === 'forward') === along ? 'O' : 'I';
    })
    .join('');

const costOf = (chain: readonly Hop[]): number =>
  chain.reduce(
    (sum, { link }) => sum + (GRADE_TABLE.find((row) => row.grade === link.grade)?.cost ?? 999),
    0,
  );

/** For `k`: cost, hops, greatest degree between the ends; otherwise hops, shape, weakest grade, cost. Then the sum, then the edges. */
function rankOf(
  links: readonly PathLink[],
  { mode }: PathQuestion,
  ends: SearchEnds,
  chain: readonly Hop[],
): number[] {
  const edges = chain.map((hop) => hop.link.edge);
  if (mode === 'k') {
    const passed = chain.flatMap(({ link }) => [link.from, link.to]);
    const degrees = passed
      .filter((node) => !isEnd(ends, node))
      .map((node) => degreeIn(links, node));
    return [costOf(chain), chain.length, Math.max(0, ...degrees), sumLast(chain), ...edges];
  }
  const word = spell(chain);
  const shape = /^(O+|I+)$/.test(word) ? 0 : /^[ON]+[IN]+$/.test(word) ? 1 : 2;
  const grades = chain.map((hop) => letters.indexOf(letterOf(hop.link.grade)));
  return [chain.length, shape, Math.max(...grades), costOf(chain), sumLast(chain), ...edges];
}

/** The larger the sum of the first hop that names any, the smaller; none is worse than all. */
function sumLast(chain: readonly Hop[]): number {
  const total = chain.find(({ link }) => link.amounts.length > 0)?.link.amounts[0];
  return total ? -Number(total[1]) : Number.POSITIVE_INFINITY;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, i) => value !== right[i]);
  return (left[at] ?? 0) - (right[at] ?? 0);
}
