/** Differences in words, in groups: entities, links, their amounts, grades and flags, then statements, records and sources. */
import { z } from 'zod';
import {
  AMOUNT_BASIS_TABLE,
  AmountTotalSchema,
  FLAG_MEANINGS,
  FlagSchema,
  GradeSchema,
  gradeMeaning,
  printMoney,
  type SnapshotChange,
} from '#model';
import { type Compared, linkWords } from './compared.ts';

export interface Difference {
  readonly change: SnapshotChange['change'];
  readonly words: string;
  /** Before and after, where something changed. */
  readonly values: readonly [before: string, after: string] | null;
}

export interface DifferenceGroup {
  readonly title: string;
  readonly differences: readonly Difference[];
}

type Member = SnapshotChange['members'][number];

/** Members that have a group of their own. */
const GROUPED = ['amounts', 'grade', 'flags'];

/** Groups without a difference are left out. */
export function differenceGroups(compared: Compared): DifferenceGroup[] {
  const of = (thing: SnapshotChange['thing']) =>
    compared.changes.filter((one) => one.thing === thing);
  const whole = (thing: SnapshotChange['thing'], wordsOf: (id: string) => string) =>
    of(thing).flatMap((one): Difference[] =>
      one.change === 'changed'
        ? one.members
            .filter(({ name }) => thing !== 'edge' || !GROUPED.includes(name))
            .map((member) => changed(`${wordsOf(one.id)}: ${member.name}`, member, plainWords))
        : [{ change: one.change, words: wordsOf(one.id), values: null }],
    );
  const linked = (name: string, say: (json: string) => string) =>
    of('edge').flatMap(({ id, members }) =>
      members
        .filter((member) => member.name === name)
        .map((member) => changed(linkWords(id, compared), member, say)),
    );
  const link = (id: string): string => linkWords(id, compared);
  return [
    { title: 'Entities', differences: whole('entity', compared.nameOf) },
    { title: 'Links', differences: whole('edge', link) },
    { title: 'Amounts', differences: linked('amounts', amountWords) },
    { title: 'Grades', differences: linked('grade', gradeWords) },
    { title: 'Flags', differences: linked('flags', flagWords) },
    { title: 'Statements', differences: whole('statement', (id) => statementWords(id, link)) },
    { title: 'Records', differences: whole('record', (id) => id) },
    { title: 'Sources', differences: whole('source', (id) => id) },
  ].filter(({ differences }) => differences.length > 0);
}

const changed = (words: string, member: Member, say: (json: string) => string): Difference => ({
  change: 'changed',
  words,
  values: [say(member.before), say(member.after)],
});

/** A statement goes by its link and its record. */
function statementWords(id: string, link: (id: string) => string): string {
  const [edge = '', record = ''] = id.split(' in ');
  return `${link(edge)}, as record ${record} states`;
}

function amountWords(json: string): string {
  const read = z.array(AmountTotalSchema).safeParse(JSON.parse(json));
  if (!read.success) return plainWords(json);
  const each = read.data.map(({ value, currency, basis }) => {
    const label = AMOUNT_BASIS_TABLE.find((row) => row.basis === basis)?.label ?? basis;
    return `${printMoney(value, currency)} ${label}`;
  });
  return each.join('; ') || 'no amount';
}

function gradeWords(json: string): string {
  const read = GradeSchema.safeParse(JSON.parse(json));
  if (!read.success) return plainWords(json);
  const { letter, word } = gradeMeaning(read.data);
  return `${letter}, ${word.toLowerCase()}`;
}

function flagWords(json: string): string {
  const read = z.array(FlagSchema).safeParse(JSON.parse(json));
  if (!read.success) return plainWords(json);
  return read.data.map((flag) => FLAG_MEANINGS[flag]).join('; ') || 'no flag';
}

/** JSON as a reader meets it: texts without their quotation marks, nothing as a word. */
function plainWords(json: string): string {
  const value: unknown = JSON.parse(json);
  if (value === null) return 'nothing';
  return typeof value === 'string' ? value : json;
}
