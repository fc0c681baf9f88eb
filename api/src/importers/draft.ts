/** Drafts of records and sources: ids and hashes made in one place. */
import { createHash } from 'node:crypto';
import {
  recordBytes,
  recordIdFromHash,
  type Source,
  type SourceId,
  type SourceRecord,
  sourceIdFromHash,
} from '#model';

/** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * A record with its id and hash. `recordId` is the publisher's own id, the same in every copy of the row;
 * `key` tells two rows of one file apart where the publisher's id does not.
 */
export function draftRecord(
  sourceId: SourceId,
  draft: Pick<SourceRecord, 'recordId' | 'locator' | 'fields' | 'url'>,
  key = draft.recordId,
): SourceRecord {
  return {
    id: recordIdFromHash(sha256(`${sourceId}\n${key}`)),
    sourceId,
    recordId: draft.recordId,
    locator: draft.locator,
    fields: draft.fields,
    sha256: sha256(recordBytes(draft)),
    url: draft.url,
  };
}

/** The source that a file is. */
export function fileSource(draft: Omit<Source, 'id' | 'archivedUrl'> & { sha256: string }): Source {
  return { ...draft, archivedUrl: null, id: sourceIdFromHash(draft.format, draft.sha256) };
}

/** A document that was read, not kept: known by its address and title. */
export function documentSource(draft: Omit<Source, 'id' | 'sha256'>): Source {
  return {
    ...draft,
    sha256: null,
    id: sourceIdFromHash(draft.format, sha256(`${draft.url}\n${draft.title}`)),
  };
}
