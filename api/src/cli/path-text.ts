/** The answer to a path question as text: every hop with the record that states it. */
import {
  type Chain,
  type DocumentedEdge,
  gradeMeaning,
  type Hop,
  type PathAnswer,
  type Period,
  type Receipt,
  readableName,
} from '#model';
import { inWords } from './audit.ts';

/** The lines of the whole answer. */
export function pathLines(answer: PathAnswer): string[] {
  const { searched } = answer;
  return [
    headline(answer),
    `Within these bounds: ${answer.bounds.join('; ')}.`,
    `Searched ${inWords({ entities: searched.entities, links: searched.edges })} in ${searched.ms.toFixed(1)} ms.`,
    ...answer.chains.flatMap((chain, i) => chainLines(chain, i, answer.chains.length)),
    ...section('Not joined', answer.unjoined),
    ...section('Hubs that were left out', hubLines(answer)),
    ...section('Near misses: the same question with one bound relaxed', missLines(answer)),
    ...section('Gaps: where a better record may be asked for', gapLines(answer)),
    ...section('Documented absences', answer.absences.map(absenceLine)),
    '',
    `Data version ${answer.dataVersion}, result ${answer.resultHash}`,
  ];
}

function headline({ outcome, count, countAtLeast, length, chains, question }: PathAnswer): string {
  if (outcome === 'none') return 'No chain of records was found within the bounds.';
  const early =
    outcome === 'budget' ? ' The time ran out: there may be more, and shorter ones.' : '';
  if (chains.length === 0) return `No chain was found so far.${early}`;
  const total =
    count === null
      ? `At least ${inWords({ chains: countAtLeast ?? 0 })}`
      : inWords({ chains: count });
  const hops = inWords({ steps: length ?? 0 });
  const long = question.connect
    ? ` joined along ${inWords({ links: length ?? 0 })}`
    : question.mode === 'shortest'
      ? ` of ${hops}`
      : `, the shortest of ${hops}`;
  return `${total}${long}; ${chains.length} shown.${early}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

const TIMES: Readonly<Record<Chain['time'], string>> = {
  overlapping: 'the periods of neighbouring steps overlap',
  gap: 'two neighbouring steps never held on the same day',
  unknown: 'whether the periods overlap is not on record',
};

function chainLines(chain: Chain, at: number, total: number): string[] {
  const { letter } = gradeMeaning(chain.weakest.grade);
  return [
    '',
    `Chain ${at + 1} of ${total}: ${[
      chain.shape,
      `weakest grade ${letter}`,
      `cost ${chain.cost}`,
      inWords({ sources: chain.sources }),
      ...(chain.hops.length > 1 ? [TIMES[chain.time]] : []),
    ].join('; ')}.`,
    chain.sentence,
    ...chain.hops.flatMap((hop, i) => hopLines(hop, i).map((line) => `  ${line}`)),
    `  Weakest: ${chain.weakest.why}`,
  ];
}

function hopLines(hop: Hop, at: number): string[] {
  const { letter, word } = gradeMeaning(hop.edge.grade);
  const more = hop.receiptsTotal - hop.receipts.length;
  return [
    `${at + 1}. ${hop.sentence} Grade ${letter}, ${word}; ${periodWords(hop.edge.period)}.`,
    ...hop.receipts.flatMap((receipt) => receiptLines(receipt).map((line) => `     ${line}`)),
    ...(more > 0 ? [`     and ${inWords({ 'more records': more })} (${hop.edge.id})`] : []),
    `     Does not prove: ${hop.doesNotProve}`,
  ];
}

/** Cells shown of a record without a quotation. */
const CELLS = 6;

function receiptLines({ record, source, quote, note }: Receipt): string[] {
  const cells = Object.entries(record.fields)
    .slice(0, CELLS)
    .map(([name, value]) => `${name}: ${value}`);
  return [
    `${record.recordId}, ${record.locator} of ${source.title} (${source.publisher}, taken ${source.retrievedOn})`,
    `  ${quote === null ? cells.join(' | ') : `“${quote}”`}`,
    ...(note === null ? [] : [`  ${note}`]),
    ...[record.url ?? source.url].flatMap((url) => (url === null ? [] : [`  ${url}`])),
    `  ${record.id}, SHA-256 ${record.sha256}`,
  ];
}

function periodWords(period: Period | null): string {
  if (!period || (!period.from && !period.to)) return 'undated';
  return `${period.from ?? 'from an unknown day'} to ${period.to ?? 'an unknown day'}`;
}

function hubLines({ hubs, hubsLetIn }: PathAnswer): string[] {
  const lines = hubs.map(
    ({ entity, degree }) => `${readableName(entity)} (${entity.id}), ${inWords({ links: degree })}`,
  );
  if (hubsLetIn !== null)
    lines.push(`Let in, they bring back ${inWords({ chains: hubsLetIn })} or more.`);
  return lines;
}

function missLines({ nearMisses }: PathAnswer): string[] {
  return nearMisses.flatMap(({ bound, relaxed, outcome, length, count, chains }) => {
    if (outcome === 'budget') return [`${bound}, ${relaxed}: the time ran out.`];
    if (outcome === 'none') return [`${bound}, ${relaxed}: still none.`];
    const total = count === null ? 'many chains' : inWords({ chains: count });
    return [
      `${bound}, ${relaxed}: ${total} of ${inWords({ steps: length ?? 0 })}.`,
      ...chains.map((chain) => `  ${chain.sentence}`),
    ];
  });
}

const gapLines = ({ gaps }: PathAnswer): string[] =>
  gaps.flatMap(({ edgeId, why, askAt }) => [`${edgeId}: ${why}`, `  Ask: ${askAt}`]);

const absenceLine = ({ sentence, receipts: [receipt] }: DocumentedEdge): string => {
  const scope = receipt?.note ?? receipt?.quote ?? null;
  return scope === null ? sentence : `${sentence} ${asSentence(scope)}`;
};

const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?”"]$/.test(text) ? '' : '.'}`;
