/** Further names inside a recipient's name: how it trades, what it was called, or whom to ask for. */

/** Needs something before it, or it is a name itself ("DBA SYSTEMS"); so does "ATTENTION" without a colon. */
const STYLE = String.raw`D[./]?B[./]?A|DOING BUSINESS AS|T\/A|TRADING AS|[AFN][./]?K[./]?A|(?:ALSO|FORMERLY|NOW) KNOWN AS|FORMERLY`;
const CONTACT = String.raw`C\/O|CARE OF|ATTN|ATTENTION(?=:)|(?<=\S[\s,;(/-]+)ATTENTION`;
const MARKER = new RegExp(
  String.raw`(?:(?<=\S)[\s,;(/-]+(?:${STYLE})|(?:^|[\s,;(/-]+)(${CONTACT}))(?![\p{L}\p{N}])[.:]?\s*`,
  'giu',
);

export interface AttachedName {
  readonly name: string;
  /** True when it says whom to ask for. */
  readonly isContact: boolean;
}

export interface NameWithAttached {
  /** What stands before the first marker ("DBA", "D/B/A", "AKA", "FKA", "C/O", "ATTN"); the whole name when there is none. */
  readonly own: string;
  readonly attached: readonly AttachedName[];
}

/** Splits a printed name at its markers. */
export function attachedNames(printed: string): NameWithAttached {
  const name = printed.trim();
  const markers = [...name.matchAll(MARKER)];
  return {
    own: name.slice(0, markers[0]?.index).trim(),
    attached: markers.map((marker, at) => ({
      name: name
        .slice(marker.index + marker[0].length, markers[at + 1]?.index)
        .replace(/\)$/, '')
        .trim(),
      isContact: marker[1] !== undefined,
    })),
  };
}
