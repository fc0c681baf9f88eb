/** What a bulk export states of an award: who awarded and funded it, who holds it, under which vehicle, whose company that is. */
import type { Amount, CalendarDate, Flag, Period, StatedEntity } from '#model';
import type { Party } from '../names/recipient.ts';
import type { RowDraft } from '../row-draft.ts';
import { statementBody } from '../statement-body.ts';
import { agencyEntity, type NamedAward } from './award-entities.ts';

export interface AwardStated {
  /** Prefix of the rules, such as `usaspending-prime-summaries`. */
  readonly format: string;
  readonly award: NamedAward;
  readonly asOf: CalendarDate | null;
  readonly period: Period | null;
  readonly amounts: readonly Amount[];
  readonly flags: readonly Flag[];
  readonly holder: Party;
  /** Code of the agency whose money it is; empty when the row does not say. */
  readonly fundingCode: string;
}

/** States the award's own edges. */
export function stateAward(draft: RowDraft, said: AwardStated): void {
  const { format, award, asOf, period, fundingCode } = said;
  const plain = { grade: 'documented', asOf, period } as const;
  const money = { ...plain, amounts: [...said.amounts], flags: [...said.flags] };
  const { contract, vehicle } = award;
  draft.join(
    agencyEntity(award.agencyCode),
    'awarded',
    contract,
    statementBody({ ...money, rule: `${format}/awarded` }),
  );
  if (fundingCode !== '')
    draft.join(
      agencyEntity(fundingCode),
      'funded',
      contract,
      statementBody({ ...money, rule: `${format}/funded` }),
    );
  draft.join(
    contract,
    'held_by',
    said.holder.entity,
    statementBody({ ...money, rule: `${format}/held-by` }),
  );
  if (vehicle)
    draft.join(
      contract,
      'ordered_under',
      vehicle,
      statementBody({ ...plain, rule: `${format}/ordered-under` }),
    );
}

/** States the parent that a registrant reported on that day; nothing when either is no named organization. */
export function stateParent(
  draft: RowDraft,
  format: string,
  child: StatedEntity,
  parent: StatedEntity,
  day: CalendarDate | null,
): void {
  if (child.kind !== 'organization' || parent.kind !== 'organization') return;
  draft.join(
    child,
    'owned_by',
    parent,
    statementBody({
      grade: 'documented',
      asOf: day,
      period: day === null ? null : { from: day, to: day },
      rule: `${format}/owned-by`,
      flags:
        child.id.startsWith('org:name:') || parent.id.startsWith('org:name:')
          ? ['name-match-only']
          : [],
    }),
  );
}

/** A period of performance; null when neither end is given. */
export const periodOf = (from: CalendarDate | null, to: CalendarDate | null): Period | null =>
  from === null && to === null ? null : { from, to };
