/** A statement as FollowTheMoney says it: an award, an ownership, or a link of another kind; an absence is a note, no link. */
import {
  AMOUNT_BASIS_TABLE,
  type DocumentedEdge,
  edgeVerb,
  FLAG_MEANINGS,
  gradeMeaning,
  printMoney,
  type Receipt,
} from '#model';
import { addressOf, type FtmEntity, ftmId, sourceProperties } from './ftm-properties.ts';

type Properties = FtmEntity['properties'];

/** The link of one receipt; `key` tells the statements of an edge apart. */
export function ftmLink(documented: DocumentedEdge, receipt: Receipt, key: string): FtmEntity {
  const absent = documented.edge.kind === 'absent' || receipt.grade === 'absent';
  const { schema, properties } = absent ? absence(documented) : relation(documented, receipt);
  return {
    id: ftmId(key),
    schema,
    properties: {
      ...properties,
      ...sourceProperties([receipt.source]),
      sourceUrl: [addressOf(receipt)],
      summary: [gradeWords(receipt), ...receipt.amounts.map(amountWords)],
      description: [receipt.quote, receipt.note],
      ...(absent ? { notes: [recordWords(receipt)] } : inTime(documented, receipt)),
    },
  };
}

function relation(
  { edge }: DocumentedEdge,
  receipt: Receipt,
): { schema: string; properties: Properties } {
  const [from, to] = [[ftmId(edge.from)], [ftmId(edge.to)]];
  if (receipt.grade !== 'inferred' && edge.kind === 'held_by') {
    const amount = receipt.amounts[0];
    const properties = {
      contract: from,
      supplier: to,
      amount: [amount?.value ?? null],
      currency: [amount?.currency ?? null],
    };
    return { schema: 'ContractAward', properties };
  }
  if (receipt.grade !== 'inferred' && edge.kind === 'owned_by')
    return { schema: 'Ownership', properties: { owner: to, asset: from } };
  return { schema: 'UnknownLink', properties: { subject: from, object: to } };
}

const absence = ({ edge, from, to }: DocumentedEdge) => ({
  schema: 'Note',
  properties: {
    name: [`${from.name} ${edgeVerb(edge)} ${to.name}`],
    entity: [ftmId(edge.from), ftmId(edge.to)],
  },
});

/** What only a link bounded in time has a place for. */
const inTime = ({ edge }: DocumentedEdge, receipt: Receipt): Properties => ({
  role: [edgeVerb({ kind: edge.kind, grade: receipt.grade })],
  status: [receipt.status],
  recordId: [receipt.record.id, receipt.record.recordId],
  startDate: [receipt.period?.from ?? null],
  endDate: [receipt.period?.to ?? null],
  date: [receipt.asOf],
});

const gradeWords = (receipt: Receipt): string => {
  const { letter, word } = gradeMeaning(receipt.grade);
  const flags = receipt.flags.map((flag) => ` ${flag}: ${FLAG_MEANINGS[flag]}`);
  return `Grade ${letter}, ${word}.${flags.join('')} ${recordWords(receipt)}`;
};

const recordWords = ({ record }: Receipt): string =>
  `Record ${record.id} (${record.recordId}, ${record.locator}), SHA-256 ${record.sha256}.`;

const amountWords = ({ value, currency, basis }: Receipt['amounts'][number]): string => {
  const label = AMOUNT_BASIS_TABLE.find((row) => row.basis === basis)?.label ?? basis;
  return `${printMoney(value, currency)} ${label}`;
};
