/** The source that an AI inventory file is, and the remarks that are counted over the whole of it. */
import { type Notice, parseCalendarDate, type Source } from '#model';
import { fileSource } from '../draft.ts';
import type { InputFile, ReadContext } from '../importer.ts';
import { isContactColumn, withoutContacts } from '../names/contact-details.ts';
import type { Remark } from './inventory-use-case.ts';

interface InventoryEdition {
  readonly format: string;
  readonly ruleVersion: number;
  readonly year: string;
  readonly url: string;
  /** What this year's form leaves out. */
  readonly leavesOut: string;
}

/** The source of one inventory file. */
export const inventorySource = (
  file: InputFile,
  context: ReadContext,
  edition: InventoryEdition,
): Source =>
  fileSource({
    format: edition.format,
    kind: 'official inventory',
    title: `Federal AI use case inventory ${edition.year} (${file.name})`,
    publisher: 'The reporting agency, under the direction of the Office of Management and Budget',
    url: edition.url,
    publishedOn: null,
    retrievedOn: context.retrievedOn,
    contentAsOf: parseCalendarDate(edition.year),
    sha256: context.sha256,
    licence: 'Public domain (work of the US government)',
    coverage: `Use cases that the agency itself reported for ${edition.year}. National security systems and what the agency does not call AI are not in it; ${edition.leavesOut}`,
    doesNotProve:
      'That a use case is listed does not say how often, on whom or to what effect it is used. A vendor named is not a contract; a number typed may be wrong.',
    ruleVersion: edition.ruleVersion,
  });

/** The cells of a row that may be kept: no columns for reaching a person, no empty cells, no addresses inside texts. */
export const inventoryFields = (cells: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([column, value]) => value.trim() !== '' && !isContactColumn(column))
      .map(([column, value]) => [column, withoutContacts(value)]),
  );

const REMARKS: Readonly<Record<Remark, string>> = {
  'unmatched-contract':
    'Contract numbers that match no award from the number alone; kept as typed, with the reason, as a fact of the use case.',
  'withheld-vendor': 'Vendors withheld by the agency; each stands for itself and joins nothing.',
  'vendor-not-read':
    'Vendor cells that name no organization, or are prose; kept as typed, without an edge.',
  'system-not-read': 'System cells that hold prose or a remark; kept as typed, without an edge.',
};

/** One notice for each kind of remark that occurred. */
export function remarkNotices(remarks: readonly Remark[], mended: number): Notice[] {
  const notices = (Object.keys(REMARKS) as Remark[]) // the keys of a table that is typed by them
    .map(
      (code): Notice => ({
        type: 'notice',
        code,
        text: REMARKS[code],
        count: remarks.filter((remark) => remark === code).length,
      }),
    )
    .filter(({ count }) => count > 0);
  if (mended > 0)
    notices.push({
      type: 'notice',
      code: 'windows-1252',
      text: 'Characters that were Windows-1252 when the file was made (dashes, apostrophes) and are read as such.',
      count: mended,
    });
  return notices;
}
