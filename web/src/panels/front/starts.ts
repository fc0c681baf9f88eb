/**
 * Ready-made starts: nine chains through the records, under the five things that people mix up.
 * Each is a question that is asked anew when it is opened; nothing here is an answer.
 */
import { type PathQuestion, PathQuestionSchema, type StoryId, StoryIdSchema } from '#model';

export interface Start {
  readonly title: string;
  /** What one will see, in one careful sentence. */
  readonly says: string;
  readonly question: PathQuestion;
}

export interface StartGroup {
  /** The story of this area. */
  readonly story: StoryId;
  readonly title: string;
  readonly says: string;
  /** What is not on record, said as plainly. */
  readonly missing: string;
  readonly starts: readonly Start[];
}

const ICE = 'agency:7012';
const CBP = 'agency:7014';
const AWS = 'org:name:amazon-web-services';
/** Subaward reports know it by UEI, contract lists by name. */
const TRSS = ['org:uei:X2YBWXNFGC45', 'org:name:thomson-reuters-special-services'];
const GOVCLOUD = 'fedramp:F1603047866';

const ask = (
  from: string,
  to: string | readonly string[],
  bounds: Readonly<Record<string, unknown>> = {},
): PathQuestion =>
  PathQuestionSchema.parse({ from: [from], to: typeof to === 'string' ? [to] : to, ...bounds });

export const START_GROUPS: readonly StartGroup[] = [
  {
    story: StoryIdSchema.parse('cloud-as-infrastructure'),
    title: 'Cloud as infrastructure',
    says: 'Contracts of ICE and CBP that name Amazon Web Services, bought through resellers.',
    missing: 'Not on record: which share of a contract is Amazon’s.',
    starts: [
      {
        title: 'ICE to Amazon Web Services',
        says: 'Orders held by a reseller whose text names Amazon Web Services.',
        question: ask(ICE, AWS, { kinds: ['money'] }),
      },
      {
        title: 'CBP to Amazon Web Services',
        says: 'An order under NASA SEWP, held by a reseller, that names Amazon Web Services.',
        question: ask(CBP, AWS, { kinds: ['money'] }),
      },
    ],
  },
  {
    story: StoryIdSchema.parse('data-fusion-identity'),
    title: 'Data, fusion, identity',
    says: 'Licence-plate and people data, a reported subaward, and a biometric system that was planned.',
    missing: 'Not on record: what is queried how often.',
    starts: [
      {
        title: 'ICE to Thomson Reuters Special Services',
        says: 'A prime contractor reported a subaward to it.',
        question: ask(ICE, TRSS, {
          kinds: ['awarded', 'subawarded_to'],
        }),
      },
      {
        title: 'ICE to West Publishing',
        says: 'A contract described as access to a licence plate reader database.',
        question: ask(ICE, 'org:name:west-publishing', { kinds: ['money'] }),
      },
      {
        title: 'HART to AWS GovCloud',
        says: 'Stated as planned in 2020; as of 2024 not operational. Planned is let in here.',
        question: ask('system:hart', GOVCLOUD, { status: 'any' }),
      },
    ],
  },
  {
    story: StoryIdSchema.parse('case-management-by-contractors'),
    title: 'Case management by contractors',
    says: 'Palantir’s tools and the clouds under them. Hosting is not authorship.',
    missing: 'Not on record: on which of its clouds the agency’s own tenant runs.',
    starts: [
      {
        title: 'ICE to AWS GovCloud, by way of ELITE',
        says: 'The inventory names the vendor’s service; the service is built on several clouds.',
        question: ask(ICE, GOVCLOUD, { kinds: ['reports_use_of', 'runs_in', 'built_on'] }),
      },
    ],
  },
  {
    story: StoryIdSchema.parse('ai-and-images'),
    title: 'AI and images',
    says: 'Faces, plates and text in the official inventories.',
    missing: 'Not on record: use without an entry in an inventory.',
    starts: [
      {
        title: 'USCIS to Amazon Bedrock and Textract',
        says: 'Inventory entries round its case system ELIS that name Amazon’s products.',
        question: ask('agency:7003', ['offering:amazon-bedrock', 'offering:amazon-textract'], {
          kinds: ['technology'],
        }),
      },
    ],
  },
  {
    story: StoryIdSchema.parse('cameras-and-neighbourhoods'),
    title: 'Cameras and neighbourhoods',
    says: 'Towers at the border, cameras at the door; what documents say, and what none says.',
    missing: 'Not on record: private sharing outside these documents.',
    starts: [
      {
        title: 'CBP to Anduril',
        says: 'The inventory’s surveillance tower cites a contract vehicle; its orders are held by Anduril.',
        question: ask(CBP, 'org:name:anduril-industries', {
          kinds: ['reports_use_of', 'cites_contract', 'ordered_under', 'held_by'],
        }),
      },
      {
        title: 'Ring to ICE',
        says: 'No line of payment, data or product was found; what is found are meetings, called that.',
        question: ask('org:name:ring', ICE, {
          kinds: [
            'money',
            'uses_product_of',
            'partners_with',
            'draws_data_from',
            'shares_data_with',
          ],
        }),
      },
    ],
  },
];
