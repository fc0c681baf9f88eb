/** The stage of a use case, as the inventories of three years print it, as a status of its edges. */
import type { Status } from '#model';

interface Stage {
  readonly pattern: RegExp;
  readonly status: Status;
  readonly note: string | null;
}

const STAGES: readonly Stage[] = [
  { pattern: /pre-?deployment/i, status: 'planned', note: 'in development or acquisition' },
  { pattern: /\bpilot\b/i, status: 'operational', note: 'as a pilot: a limited test' },
  { pattern: /\bdeployed\b/i, status: 'operational', note: null },
  { pattern: /retired/i, status: 'retired', note: null },
  { pattern: /operation and maintenance|production|in use/i, status: 'operational', note: null },
  { pattern: /initiated|planned/i, status: 'planned', note: 'initiated' },
  {
    pattern: /acquisition|development/i,
    status: 'planned',
    note: 'in acquisition or development',
  },
  {
    pattern: /implementation/i,
    status: 'planned',
    note: 'in implementation and assessment, before operation',
  },
];

/** The status and a remark; the letter before it ("c) Deployed – …") and the explanation after the dash do not count. */
export function statusOfStage(printed: string): { status: Status | null; note: string | null } {
  const name = printed.replace(/^\s*[a-z]\)\s*/i, '').split(/\s[\u2013-]\s/)[0] ?? '';
  const stage = STAGES.find(({ pattern }) => pattern.test(name));
  return { status: stage?.status ?? null, note: stage?.note ?? null };
}
