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
  /** Every shortest chain as edge numbers, best first. */
  readonly chains: number[][];
}

export function naiveSearch(
  links: readonly PathLink[],
  question: PathQuestion,
  ends: SearchEnds,
): NaiveAnswer {
  const usable = links.filter((link) => isUsable(link, question));
  const found: Hop[][] = [];
  for (const start of ends.from) extend(usable, question, ends, [start], [], found);
  const allowed = found.filter((chain) =>
    chain.every((hop, i) => mayStand(hop, i, chain.length, question)),
  );
  const length = allowed.reduce<number | null>(
    (best, chain) => Math.min(best ?? 99, chain.length),
    null,
  );
  const shortest = allowed.filter((chain) => chain.length === length).sort(better);
  const chains = shortest.map((chain) => chain.map((hop) => hop.link.edge));
  return { length, count: chains.length, chains };
}

function extend(
  links: readonly PathLink[],
  question: PathQuestion,
  ends: SearchEnds,
  nodes: readonly number[],
  hops: readonly Hop[],
  found: Hop[][],
): void {
  const here = nodes.at(-1) ?? 0;
  if (hops.length > 0 && ends.to.includes(here)) found.push([...hops]);
  if (hops.length === question.maxHops) return;
  if (hops.length > 0 && ends.avoid.includes(here) && !isEnd(ends, here)) return;
  for (const link of links)
    for (const along of [true, false]) {
      const [a, b] = along ? [link.from, link.to] : [link.to, link.from];
      if (a !== here || nodes.includes(b) || !mayWalk(link, along, question)) continue;
      extend(links, question, ends, [...nodes, b], [...hops, { link, along }], found);
    }
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

function rankOf(chain: readonly Hop[]): number[] {
  const word = spell(chain);
  const shape = /^(O+|I+)$/.test(word) ? 0 : /^[ON]+[IN]+$/.test(word) ? 1 : 2;
  const grades = chain.map((hop) => letters.indexOf(letterOf(hop.link.grade)));
  const cost = chain.reduce(
    (sum, { link }) => sum + (GRADE_TABLE.find((row) => row.grade === link.grade)?.cost ?? 999),
    0,
  );
  return [shape, Math.max(...grades), cost, ...chain.map((hop) => hop.link.edge)];
}

function better(a: readonly Hop[], b: readonly Hop[]): number {
  const [left, right] = [rankOf(a), rankOf(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return (left[at] ?? 0) - (right[at] ?? 0);
}
