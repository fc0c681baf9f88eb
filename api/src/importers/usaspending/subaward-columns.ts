/** The columns of a subaward report that are read and kept; officers, pay, address and DUNS are dropped. */
import type { KeptColumns } from './award-cells.ts';

/** The report's id: FSRS until 2025, SAM since. */
export const REPORT_ID = ['subaward_sam_report_id', 'subaward_fsrs_report_id'] as const;
const REPORT_MODIFIED = [
  'subaward_sam_report_last_modified_date',
  'subaward_fsrs_report_last_modified_date',
] as const;

/** Without these a file is no list of subawards. */
export const REQUIRED_COLUMNS = [
  'prime_award_unique_key',
  'prime_award_piid',
  'prime_award_amount',
  'prime_awardee_name',
  'subaward_number',
  'subaward_amount',
  'subaward_action_date',
  'subawardee_name',
] as const;

/** What is kept of each row. */
export const SUBAWARD_COLUMNS: KeptColumns = {
  exact: [
    'prime_award_unique_key',
    'prime_award_piid',
    'prime_award_parent_piid',
    'prime_award_amount',
    'prime_award_total_outlayed_amount',
    'prime_award_base_action_date',
    'prime_award_latest_action_date',
    'prime_award_period_of_performance_start_date',
    'prime_award_period_of_performance_current_end_date',
    'prime_award_awarding_sub_agency_code',
    'prime_award_funding_sub_agency_code',
    'prime_awardee_uei',
    'prime_awardee_parent_uei',
    'prime_award_naics_code',
    'subaward_type',
    ...REPORT_ID,
    'subaward_number',
    'subaward_amount',
    'subaward_action_date',
    'subawardee_uei',
    'subawardee_parent_uei',
    ...REPORT_MODIFIED,
  ],
  text: [
    'prime_award_awarding_sub_agency_name',
    'prime_award_funding_sub_agency_name',
    'prime_awardee_name',
    'prime_awardee_dba_name',
    'prime_awardee_parent_name',
    'prime_award_base_transaction_description',
    'prime_award_project_title',
    'prime_award_naics_description',
    'subawardee_name',
    'subawardee_dba_name',
    'subawardee_parent_name',
    'subaward_description',
  ],
};

/** Optional columns that are used; a file that lacks one is told so. */
export const USED_COLUMNS: readonly (string | readonly string[])[] = [
  'prime_awardee_uei',
  'prime_awardee_parent_uei',
  'prime_awardee_parent_name',
  'prime_award_latest_action_date',
  'prime_award_total_outlayed_amount',
  'prime_award_base_transaction_description',
  'subawardee_uei',
  'subawardee_parent_uei',
  'subawardee_parent_name',
  REPORT_MODIFIED,
];
