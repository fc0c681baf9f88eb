/** The facts of one contract transaction, whatever the layout of its row. */
import type {
  Amount,
  CalendarDate,
  Flag,
  Outcome,
  Refusal,
  Repeat,
  RowFacts,
  Source,
  StatedEntity,
} from '#model';
import { draftRecord, sha256 } from '../draft.ts';
import { type CsvRow, csvRows } from '../files/csv-rows.ts';
import type { InputFile } from '../importer.ts';
import { withoutContactPersons } from '../names/contact-names.ts';
import { partyOf } from '../names/recipient.ts';
import { Mentions, RowDraft } from '../row-draft.ts';
import { statementBody } from '../statement-body.ts';
import { agencyEntity, type NamedAward } from './award-entities.ts';
import { amountFlags, stateProducts } from './usaspending.ts';

export interface Transaction {
  readonly line: number;
  readonly award: NamedAward;
  readonly modification: string;
  readonly date: CalendarDate;
  readonly amount: Amount;
  readonly recipient: string;
  /** Empty when the layout has none. */
  readonly recipientUei: string;
  /** Other names the row prints for the recipient. */
  readonly recipientAliases: readonly string[];
  readonly description: string;
  /** True when the description says what the contract as a whole is for. */
  readonly describes: boolean;
  /** The agency whose money it is, if the row says so. */
  readonly funding: StatedEntity | null;
  /** A remark on the awarding agency; null when there is none. */
  readonly awardingNote: string | null;
  /** The cells that are kept, under their column names. */
  readonly cells: Readonly<Record<string, string>>;
  /** Columns among them that hold ids, amounts or dates: nothing is taken out of these. */
  readonly exact: ReadonlySet<string>;
}

export interface TransactionFile {
  readonly source: Source;
  readonly isCutOff: (transaction: Transaction) => boolean;
  readonly transactionOf: (row: CsvRow) => Transaction | Refusal;
}

interface TransactionContext extends Pick<TransactionFile, 'source' | 'isCutOff'> {
  readonly mentions: Mentions;
  readonly seen: Set<string>;
}

/** Reads the rows of a transaction list, whatever their layout. */
export async function* transactionRows(
  file: InputFile,
  { source, isCutOff, transactionOf }: TransactionFile,
): AsyncGenerator<Outcome> {
  const context = { source, isCutOff, mentions: new Mentions(), seen: new Set<string>() };
  for await (const row of csvRows(file)) {
    const read = row.type === 'row' ? transactionOf(row) : row;
    yield 'reason' in read ? read : transactionFacts(read, context);
  }
}

/** Codes that lead to a registration go with a withheld name. */
const PARTY_IDS = ['recipient_uei', 'recipient_parent_uei'];

/** The row as facts, or as a repeat of an earlier row that is the same in every cell. */
function transactionFacts(row: Transaction, context: TransactionContext): RowFacts | Repeat {
  const party = partyOf({
    name: row.recipient,
    uei: row.recipientUei,
    aliases: row.recipientAliases,
    withheldAs: row.award.generated,
  });
  const clean = (text: string): string => withoutContactPersons(party.redact(text));
  const fields = Object.fromEntries(
    Object.entries(row.cells).map(([column, cell]) => [
      column,
      row.exact.has(column) ? cell : clean(cell),
    ]),
  );
  if (party.isWithheld) for (const column of PARTY_IDS) delete fields[column];
  const text = clean(row.description);
  const recordId = publisherId(row, text);
  const record = draftRecord(
    context.source.id,
    { recordId, locator: `line ${row.line}`, fields, url: row.award.url },
    `${recordId}\n${JSON.stringify(fields)}`,
  );
  if (context.seen.has(record.id)) return { type: 'repeat', line: row.line, recordId };
  context.seen.add(record.id);
  return stated(row, party.entity, text, context).facts(row.line, record);
}

/** The same in every file that holds the transaction, so that sums count it once. */
const publisherId = ({ award, modification, date, amount }: Transaction, text: string): string =>
  [award.generated, modification.trim(), date, amount.value, sha256(text.trim()).slice(0, 8)].join(
    '/',
  );

function stated(
  row: Transaction,
  recipient: StatedEntity,
  text: string,
  context: TransactionContext,
): RowDraft {
  const draft = new RowDraft(context.mentions);
  const { date } = row;
  const award = row.describes ? describedAward(row.award, text) : row.award;
  const rule = (name: string): string => `${context.source.format}/${name}`;
  const dated = { grade: 'documented', asOf: date, period: { from: date, to: date } } as const;
  const money = { ...dated, amounts: [row.amount], flags: flagsOf(row, context) };
  const awarding = agencyEntity(award.agencyCode);
  draft.join(
    awarding,
    'awarded',
    award.contract,
    statementBody({ ...money, rule: rule('awarded'), note: row.awardingNote }),
  );
  draft.join(
    award.contract,
    'held_by',
    recipient,
    statementBody({ ...money, rule: rule('held-by') }),
  );
  if (row.funding) {
    draft.join(
      row.funding,
      'funded',
      award.contract,
      statementBody({ ...money, rule: rule('funded') }),
    );
  }
  if (award.vehicle) {
    const under = statementBody({ ...dated, rule: rule('ordered-under') });
    draft.join(award.contract, 'ordered_under', award.vehicle, under);
  }
  const where = `modification ${row.modification.trim() || '0'} of ${date}`;
  stateProducts(draft, award, text, { rule: rule('names-product'), asOf: date, where });
  return draft;
}

const describedAward = (award: NamedAward, description: string): NamedAward => ({
  ...award,
  contract: {
    ...award.contract,
    facts: [...(award.contract.facts ?? []), { key: 'description', value: description.trim() }],
  },
});

function flagsOf(row: Transaction, context: TransactionContext): Flag[] {
  const { award, amount } = row;
  const flags = amountFlags(amount, [award.piid, award.parent?.piid ?? '']);
  if (context.isCutOff(row)) flags.push('truncated-source');
  if (row.date > context.source.retrievedOn) flags.push('future-date');
  return flags;
}
