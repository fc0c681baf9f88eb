/** What a sentence of a story may say: checks of its words against the records that it cites. */
import {
  AMOUNT_BASIS_TABLE,
  type AmountBasis,
  type DocumentedEdge,
  printMoney,
  type StorySentence,
} from '#model';

/** Words that the product does not use of itself: who helps whom, sums that are none, a no that is wider than the search. */
const FORBIDDEN =
  /\bhelp(?:s|ed|ing)?\b|\btotal(?:s|ly|ling)?\b|\bno (?:relation|connection|link|tie)s?\b|\bcomplicit|\bproves?\b|\$|\bmillions?\b|\bbillions?\b/i;
const AMOUNT = /-?[\d,]+\.\d{2} USD [a-z-]+(?: [a-z]+)?(?:, seen since FY2021)?/g;

/** A basis as stories call it: they tell of the seed alone, whose transactions begin with fiscal year 2021. */
const BASIS_IN_STORIES: ReadonlyMap<AmountBasis, string> = new Map([
  ...AMOUNT_BASIS_TABLE.map(({ basis, label }) => [basis, label] as const),
  ['obligated-seen', 'obligated, seen since FY2021'],
]);

/** What a sentence must say of an edge that is not a plain, documented, present one. */
const MUST_SAY: readonly (readonly [(edge: DocumentedEdge['edge']) => boolean, RegExp])[] = [
  [({ status }) => status === 'planned' || status === 'announced', /\bplan/],
  [({ status }) => status === 'paused', /\bpaused\b/],
  [({ status }) => status === 'cancelled', /\bcancelled\b/],
  [({ status }) => status === 'retired', /\bretired\b/],
  [({ grade }) => grade === 'inferred', /\binferred\b.*\balternatives\b/],
  [({ grade }) => grade === 'withheld', /\bwithheld\b/],
  [({ grade }) => grade === 'reported', /\b(?:reported|press|plaintiff)\b/],
  [({ kind }) => kind === 'claims', /\bclaims?\b/],
  [({ kind }) => kind === 'pitched_to', /\bpitched\b.*\bnot a sale\b/],
  [({ kind }) => kind === 'absent', /\bfound (?:no|none)\b|\bdoes not\b|\bnames no\b/],
  [({ kind }) => kind === 'piloted', /\bpilot/],
];

/** Everything that the cited edges and their records print, as one text. */
function printed(edges: readonly DocumentedEdge[]): string {
  return edges
    .flatMap(({ edge, from, to, receipts }) => [
      JSON.stringify([edge.id, edge.period, edge.amounts, from, to]),
      ...receipts.map(({ record, source, quote, note, asOf, period, amounts }) =>
        JSON.stringify([
          record.recordId,
          record.fields,
          source,
          quote,
          note,
          asOf,
          period,
          amounts,
        ]),
      ),
    ])
    .join('\n');
}

/** Faults of one sentence, in words; none when it says no more than the records that it cites. */
export function faultsOf(sentence: StorySentence, edges: readonly DocumentedEdge[]): string[] {
  return [
    ...forbiddenWords(sentence),
    ...wrongAmounts(sentence, edges),
    ...unknownFigures(sentence, edges),
    ...unsaid(sentence, edges),
    ...strangers(sentence, edges),
  ].map((fault) => `${fault}: ${sentence.text}`);
}

const forbiddenWords = ({ text }: StorySentence): string[] =>
  (FORBIDDEN.exec(text) ?? []).map((word) => `the word "${word}"`);

/** Each amount is one of a cited edge, to the cent, called by its basis; money cut off at the source is said to be. */
function wrongAmounts({ text }: StorySentence, edges: readonly DocumentedEdge[]): string[] {
  const known = edges.flatMap(({ edge }) => edge.amounts);
  const spelt = known.map(
    ({ value, currency, basis }) => `${printMoney(value, currency)} ${BASIS_IN_STORIES.get(basis)}`,
  );
  const wrong = (text.match(AMOUNT) ?? []).filter(
    (amount) => !spelt.some((one) => amount === one || amount.startsWith(`${one} `)),
  );
  const cut = known.some(
    ({ value, currency, basis, excludes }) =>
      basis === 'obligated-seen' &&
      excludes.length > 0 &&
      text.includes(`${printMoney(value, currency)} obligated, seen`),
  );
  return [
    ...wrong.map((amount) => `no cited edge has the amount "${amount}"`),
    ...(cut && !/cut off/.test(text)
      ? ['rows are cut off at the source, and it does not say so']
      : []),
  ];
}

/** Dates, counts and numbers of awards, reports and use cases stand in a cited edge or its records. */
function unknownFigures({ text }: StorySentence, edges: readonly DocumentedEdge[]): string[] {
  const all = printed(edges);
  const figures = text.replace(AMOUNT, '').match(/[\w/-]*\d[\w,/()-]*[\w)]|\b\d\b/g) ?? [];
  return figures
    .map((figure) => figure.replace(/,$/, ''))
    .filter((figure) => !all.includes(figure))
    .map((figure) => `no cited record prints "${figure}"`);
}

const unsaid = ({ text }: StorySentence, edges: readonly DocumentedEdge[]): string[] =>
  edges.flatMap(({ edge }) =>
    MUST_SAY.filter(([is, words]) => is(edge) && !words.test(text)).map(
      ([, words]) => `${edge.id} is ${edge.status ?? edge.grade}, and ${words} is missing`,
    ),
  );

/** Every record that is named supports an edge that is cited beside it. */
function strangers({ cites, records }: StorySentence, edges: readonly DocumentedEdge[]): string[] {
  const here = new Set(edges.map(({ edge }) => edge.id));
  const theirs = new Set(edges.flatMap(({ receipts }) => receipts.map((one) => one.recordId)));
  return [
    ...cites.filter((id) => !here.has(id)).map((id) => `${id} is not in the data`),
    ...records.filter((id) => !theirs.has(id)).map((id) => `${id} supports none of its edges`),
  ];
}
