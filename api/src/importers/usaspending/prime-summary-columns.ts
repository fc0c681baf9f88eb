/** The columns of a prime award summary that are read and kept; every other one is dropped. */
import type { KeptColumns } from './award-cells.ts';

/** The description of the award, in its spellings. */
export const DESCRIPTION = [
  'prime_award_base_transaction_description',
  'transaction_description',
  'award_description',
] as const;

/** Without these a file is no list of award summaries. */
export const REQUIRED_COLUMNS = [
  'contract_award_unique_key',
  'award_id_piid',
  'total_obligated_amount',
  'award_latest_action_date',
  'awarding_sub_agency_code',
  'recipient_name',
] as const;

/** What is kept of each row. */
export const SUMMARY_COLUMNS: KeptColumns = {
  exact: [
    'contract_award_unique_key',
    'award_id_piid',
    'parent_award_agency_id',
    'parent_award_id_piid',
    'total_obligated_amount',
    'total_outlayed_amount',
    'current_total_value_of_award',
    'potential_total_value_of_award',
    'award_base_action_date',
    'award_latest_action_date',
    'period_of_performance_start_date',
    'period_of_performance_current_end_date',
    'period_of_performance_potential_end_date',
    'ordering_period_end_date',
    'awarding_agency_code',
    'awarding_sub_agency_code',
    'funding_agency_code',
    'funding_sub_agency_code',
    'recipient_uei',
    'cage_code',
    'recipient_parent_uei',
    'award_or_idv_flag',
    'product_or_service_code',
    'naics_code',
    'number_of_actions',
    'last_modified_date',
  ],
  text: [
    'awarding_agency_name',
    'awarding_sub_agency_name',
    'awarding_office_name',
    'funding_agency_name',
    'funding_sub_agency_name',
    'funding_office_name',
    'recipient_name',
    'recipient_name_raw',
    'recipient_doing_business_as_name',
    'recipient_parent_name',
    'recipient_parent_name_raw',
    'award_type',
    'idv_type',
    ...DESCRIPTION,
    'product_or_service_code_description',
    'naics_description',
    'extent_competed',
  ],
};

/** Optional columns that are used; a file that lacks one is told so. */
export const USED_COLUMNS: readonly (string | readonly string[])[] = [
  'total_outlayed_amount',
  'current_total_value_of_award',
  'potential_total_value_of_award',
  'period_of_performance_start_date',
  'period_of_performance_current_end_date',
  'funding_sub_agency_code',
  'recipient_uei',
  'recipient_parent_uei',
  'recipient_parent_name',
  'product_or_service_code',
  'naics_code',
  DESCRIPTION,
];
