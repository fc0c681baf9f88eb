/** What `paperchain fetch` can be asked for, and the requests that get it. */
import { agencyOfCode } from '#api/importers/names/agencies.ts';
import { parseAwardId } from '#model';
import { UsageError } from '../command.ts';
import type { Request } from './answer-archive.ts';

/** Either a file as it stands, or one that the publisher makes on request. */
export type LiveSource =
  | { readonly kind: 'file'; readonly request: Request }
  | { readonly kind: 'download'; readonly request: Request };

/** Contracts and their vehicles, as USAspending codes them. */
const CONTRACT_TYPES = [
  ...['A', 'B', 'C', 'D'],
  ...['IDV_A', 'IDV_B', 'IDV_B_A', 'IDV_B_B', 'IDV_B_C', 'IDV_C', 'IDV_D', 'IDV_E'],
];

const ACCEPTED =
  'an award (CONT_AWD_… or CONT_IDV_…), an agency and fiscal year (7012:FY2026 is ICE from October 2025 to September 2026), or the https address of a public file';

/** Reads one SOURCE of the command line; `api` is the address of the USAspending API, without a slash at its end. */
export function liveSource(text: string, api: string): LiveSource {
  const award = text.replace(/^award:/, '');
  if (/^CONT_/.test(award)) return awardSource(award, text, api);
  const yearly = /^(?:agency:)?([A-Z0-9]{3,4})[:/]FY(\d{4})$/i.exec(text);
  if (yearly) return agencyYear(yearly[1] ?? '', Number(yearly[2]), text, api);
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text))
    return { kind: 'file', request: { method: 'GET', url: text, body: null } };
  throw notASource(text);
}

const notASource = (text: string, why = ''): UsageError =>
  new UsageError(`SOURCE: given "${text}"${why}, accepted: ${ACCEPTED}.`);

function awardSource(generated: string, text: string, api: string): LiveSource {
  const isVehicle = generated.startsWith('CONT_IDV_');
  if (parseAwardId(generated) === null) throw notASource(text, ', which is no whole award id');
  return download(`${api}/api/v2/download/${isVehicle ? 'idv' : 'contract'}/`, {
    award_id: generated,
  });
}

function agencyYear(code: string, year: number, text: string, api: string): LiveSource {
  const agency = agencyOfCode(code);
  if (agency === null) throw notASource(text, `, but no agency has the code ${code}`);
  const parent = agency.parentCode === null ? null : agencyOfCode(agency.parentCode);
  return download(`${api}/api/v2/bulk_download/awards/`, {
    filters: {
      prime_award_types: CONTRACT_TYPES,
      sub_award_types: ['procurement'],
      date_type: 'action_date',
      date_range: { start_date: `${year - 1}-10-01`, end_date: `${year}-09-30` },
      agencies: [
        parent === null
          ? { type: 'awarding', tier: 'toptier', name: agency.name }
          : { type: 'awarding', tier: 'subtier', name: agency.name, toptier_name: parent.name },
      ],
    },
    file_format: 'csv',
  });
}

const download = (url: string, body: unknown): LiveSource => ({
  kind: 'download',
  request: { method: 'POST', url, body: JSON.stringify(body) },
});
