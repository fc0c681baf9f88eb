/**
 * The reviewed table of printed relations. The ladder pitched, piloted, authorized, awarded, used, hosted is one of
 * kinds: a line never puts a fact on a higher rung than its own words.
 */
import { HSI, ICE } from './receipt-agencies.ts';
import { amountInWords } from './receipt-amounts.ts';
import { AWS_GOVCLOUD, NEPTUNE } from './receipt-offerings.ts';
import { AWS, FLOCK, NEC, PALANTIR, RELX } from './receipt-organizations.ts';
import { inventorySystem } from './receipt-party.ts';
import {
  as,
  type RelationReading,
  refuse,
  reversed,
  several,
  systemOnly,
} from './receipt-reading.ts';
import { IMMIGRATION_OS, RAVEN } from './receipt-systems.ts';

const AWARD = { read: 'award', agency: 'subject', holder: 'object' } as const;
const WITHHELD_FACE_SEARCH = inventorySystem(
  'DHS-2457',
  'Facial Recognition for Locating Vulnerable Populations',
);
const OWN_WORDS = 'The party speaks of its own product or practice; nobody tested it.';
const NO_CLOUD_NAMED =
  'The record names no cloud provider and no system: an edge would have to guess one.';
const RULE_OF_LAW = 'The record states a rule for everybody; no edge kind says what a rule asks.';
/** The programme's cost is not money of the examination: it stands as a fact of the system. */
const EXAMINED_WITH_COST: RelationReading = {
  ...as('examined'),
  fact: { of: 'object', key: 'cost as reported', value: amountInWords },
};

const PROCUREMENT: Readonly<Record<string, RelationReading>> = {
  awarded_contract_to: AWARD,
  'awarded_contract_to (for Amazon Web Services public cloud)': { ...AWARD, names: [AWS] },
  signed_blanket_purchase_agreement_with: AWARD,
  placed_order_with: { ...AWARD, vehicle: '70RTAC26A00000001' },
  contracted_with: { read: 'award', agency: 'object', holder: 'subject' },
  bought_licenses_from: AWARD,
  'contracted_for (per FOIA plaintiff)': {
    read: 'award',
    agency: 'subject',
    holder: null,
    also: [
      {
        kind: 'vendor_of',
        from: [PALANTIR],
        to: 'object',
        note: 'The plaintiff, not the agency, says so.',
      },
    ],
  },
  justified_sole_source_to: { read: 'award', agency: 'subject', holder: null, names: 'object' },
  'modified_contract_for (ImmigrationOS)': {
    ...AWARD,
    also: [{ kind: 'vendor_of', from: 'object', to: [IMMIGRATION_OS], status: 'planned' }],
  },
  reported_subaward_to: { read: 'subaward' },
  has_identifier: several({ kind: 'owned_by', from: 'object', to: [RELX] }),
  planned_procurement_of: as('uses_product_of', {
    status: 'planned',
    note: 'A forecast of a solicitation, not an award.',
  }),
  planned_contracts_for: several({
    kind: 'uses_product_of',
    from: [RAVEN],
    to: [AWS],
    note: 'The passage is about three planned contracts for RAVEn support; of these there is no award here.',
  }),
  bought_under_contract: { read: 'citation' },
};

const INVENTORIES: Readonly<Record<string, RelationReading>> = {
  runs_in_authorised_system: as('runs_in'),
  uses_product_of: as('uses_product_of'),
  uses_product: as('uses_product_of'),
  uses_model: as('uses_product_of'),
  uses_model_from: as('uses_product_of'),
  uses_algorithm_of: as('uses_product_of'),
  uses_cloud_service: as('uses_product_of'),
  developed_by: reversed('vendor_of'),
  supplied_by: reversed('vendor_of'),
  draws_data_from: as('draws_data_from'),
  accesses_via: several(
    {
      kind: 'draws_data_from',
      from: 'subject',
      to: 'object',
      note: 'The record says that ICE has these capabilities through CBP.',
    },
    {
      kind: 'absent',
      from: 'subject',
      to: [NEC],
      note: 'Scope of the denial: a direct contract of ICE with NEC.',
    },
  ),
  pilots_product_of: as('piloted'),
  uses_facial_recognition_of: several(
    {
      kind: 'vendor_of',
      from: 'withheld',
      to: [WITHHELD_FACE_SEARCH],
      grade: 'withheld',
    },
    { kind: 'reports_use_of', from: 'subject', to: [WITHHELD_FACE_SEARCH] },
  ),
  supported_by_contracts: {
    ...systemOnly(),
    fact: { of: 'subject', key: 'contract numbers as typed', value: (fact) => fact.record_id },
  },
  reports_identifier_for: {
    ...as('reports_use_of'),
    fact: { of: 'object', key: 'contract number as typed', value: (fact) => fact.record_id },
  },
};

const AUTHORIZATIONS: Readonly<Record<string, RelationReading>> = {
  issued_ATO_for: as('authorized'),
  authorised_by: reversed('authorized'),
  not_listed_as_authorised_by: reversed('absent'),
  built_on_IaaS: as('built_on'),
  built_with: several(
    { kind: 'built_on', from: 'subject', to: 'object' },
    { kind: 'offers', from: [AWS], to: [NEPTUNE] },
  ),
  reported_based_on: as('built_on'),
  received_FedRAMP_20x_Low_authorization: {
    ...several({
      kind: 'offers',
      from: 'maker',
      to: 'subject',
      note: 'FedRAMP lists the offering; no agency is named as using it or authorizing it.',
    }),
    fact: {
      of: 'subject',
      key: 'FedRAMP status',
      value: (fact) => `20x Low authorization, ${fact.date}`,
    },
  },
  seeks_FedRAMP_authorization: {
    ...several({
      kind: 'offers',
      from: 'maker',
      to: 'subject',
      note: 'FedRAMP lists the offering as in process; no agency is named as using it.',
    }),
    fact: { of: 'subject', key: 'FedRAMP status', value: (fact) => fact.date },
  },
};

const SYSTEMS: Readonly<Record<string, RelationReading>> = {
  hosted_on: as('hosted_on', { status: 'operational' }),
  planned_hosted_on: { ...as('hosted_on', { status: 'planned' }), systemStatus: 'planned' },
  rfi_states_resides_on: as('hosted_on', { status: 'planned' }),
  reported_hosted_on: as('hosted_on'),
  migrated_to: as('hosted_on', {
    note: 'The record speaks of the move, not of what runs there today.',
  }),
  migrated_to_AWS: several(
    {
      kind: 'hosted_on',
      from: 'object',
      to: [AWS],
      note: 'The contractor says so, not the agency.',
    },
    { kind: 'claims', from: 'subject', to: 'object' },
  ),
  hosts_systems_on: as('uses_product_of', { note: 'The contractor says so, not the agency.' }),
  stores_data_in: as('uses_product_of'),
  status: {
    ...several({
      kind: 'hosted_on',
      from: 'subject',
      to: [AWS_GOVCLOUD],
      status: 'planned',
      grade: 'absent',
      note: 'The record says that the system was not operational; it does not speak of where it is hosted.',
    }),
    systemStatus: 'planned',
  },
  contractor_for: as('vendor_of', {
    amount: true,
    note: 'The press, not the agency, names the contractor.',
  }),
  described_as: systemOnly(),
  established_by: systemOnly(),
  core_case_management_of: several(
    {
      kind: 'reports_use_of',
      from: 'object',
      to: 'subject',
      note: 'The department says so of the agents of HSI.',
    },
    { kind: 'part_of', from: [HSI], to: [ICE] },
  ),
  gained_function_in_commercial_LPR_service: as('reports_use_of'),
  gives_no_choice_to_decline: several({ kind: 'reports_use_of', from: [ICE], to: 'subject' }),
  stated_only_opt_out_is: as('reports_use_of'),
  migrating_systems_to: refuse(NO_CLOUD_NAMED),
  migrating_to: refuse(NO_CLOUD_NAMED),
  does_not_specify: refuse(
    'The record says what a document leaves out; there is no second party it could be an edge to.',
  ),
};

const DATA: Readonly<Record<string, RelationReading>> = {
  shares_data_with: as('shares_data_with'),
  enabled_sharing_with: as('shares_data_with'),
  shares_between_agencies_via: as('shares_data_with'),
  gave_footage_without_owner_consent_to: as('shares_data_with'),
  receives_data_from: as('draws_data_from'),
  bought_location_data_from: as('draws_data_from'),
  searched_database_of: as('draws_data_from'),
  searched_network_of: as('draws_data_from'),
  accesses_data_of: as('draws_data_from', { amount: true }),
  queried: as('draws_data_from'),
  searched_for: several(
    { kind: 'draws_data_from', from: 'subject', to: [FLOCK] },
    {
      kind: 'shares_data_with',
      from: 'subject',
      to: 'object',
      note: 'The searches are by local police; which results went to ICE is not counted.',
    },
  ),
  contained_utility_records_used_by: reversed('uses_product_of'),
  stopped_using: refuse(
    'The record names no seller and no product; there is no second party it could be an edge to.',
  ),
};

const COMPANIES: Readonly<Record<string, RelationReading>> = {
  'partnered_with (for ICE LPR access)': as('partners_with'),
  integrates_with: as('partners_with'),
  cancelled_integration_with: as('partners_with', { status: 'cancelled' }),
  'pitched_product_to (Rekognition)': as('pitched_to'),
  acknowledged_follow_up_with: as('pitched_to'),
  stated_no_contract_with: as('absent'),
  ran_pilot_with: reversed('piloted', { status: 'paused' }),
  enrolled: reversed('uses_product_of'),
  connects_private_cameras_to: as('uses_product_of'),
  publishes: as('uses_product_of'),
  ended_tool: as('offers', { status: 'retired' }),
  offers_opt_in: as('offers'),
  offers_sharing_modes: as('offers', { note: OWN_WORDS }),
  lets_owner_set: several({ kind: 'offers', from: 'maker', to: 'subject' }),
  lets_residents: several({ kind: 'offers', from: 'maker', to: 'subject' }),
  open_to: several(
    { kind: 'offers', from: 'maker', to: 'subject' },
    { kind: 'partners_with', from: 'subject', to: 'object' },
  ),
};

const STATEMENTS: Readonly<Record<string, RelationReading>> = {
  claims_not_used_for: as('claims'),
  alleges_backbone_role_of: as('claims'),
  alleges_hosting_by: as('claims'),
  estimates_access_by: as('claims'),
  admitted_lack_of_controls_for: as('claims'),
  requires_for_video_content: as('claims', { note: OWN_WORDS }),
  reserves_right_to_disclose_to: as('claims', { note: 'A right, not a use of it.' }),
  reported_legal_demands: as('claims'),
  notifies: as('claims', { note: OWN_WORDS }),
  may_disclose_to: as('claims', { note: 'A right in one agreement, not a use of it.' }),
  bars_customer_use_of_commercial_data_for: as('claims', {
    note: 'Words of one proposed agreement.',
  }),
  claims_records: as('claims'),
  removed_fields_from: as('claims'),
  shares_nothing_about: several({ kind: 'claims', from: 'maker', to: 'subject', note: OWN_WORDS }),
  claims_deletion_after: as('claims'),
  declined_deletion_request_as: as('claims'),
  stated_scope_of_moratorium: as('claims'),
};

const OVERSIGHT: Readonly<Record<string, RelationReading>> = {
  found_noncompliance_by: as('examined'),
  recommended_to: as('examined'),
  found_shortcomings_in: EXAMINED_WITH_COST,
  reported_status_of: EXAMINED_WITH_COST,
  surveyed: as('examined'),
  found_untrained_use_by: as('examined'),
  found_no_search_audits_by: as('examined'),
  found_limited_partner_audits_by: as('examined'),
  found_data_loss_via_subcontractor: as('examined'),
  audit_found_access_by: as('examined'),
  opened_audit_of: as('examined'),
  held_warrantless_search_unconstitutional: as('examined'),
  sued: as('sued'),
  settled_with: as('sued', { amount: true }),
  no_document_found_of_account_in: as('absent'),
  no_figures_found: as('absent'),
  no_text_found_of: as('absent'),
  no_report_found_on: as('absent'),
  requires_declaration_from: refuse(RULE_OF_LAW),
  limit_retention_in: refuse(RULE_OF_LAW),
  grants_opt_out_to: refuse(RULE_OF_LAW),
};

/** Every relation that receipts print, and how it is read. */
export const RELATIONS: ReadonlyMap<string, RelationReading> = new Map(
  Object.entries({
    ...PROCUREMENT,
    ...INVENTORIES,
    ...AUTHORIZATIONS,
    ...SYSTEMS,
    ...DATA,
    ...COMPANIES,
    ...STATEMENTS,
    ...OVERSIGHT,
  }),
);
