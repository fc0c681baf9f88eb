/** Reviewed: products and services as receipts print them, by FedRAMP package id where the record gives one. */
import { AWS, AXON, FLOCK, MICROSOFT, MOTOROLA_SOLUTIONS, RING } from './receipt-organizations.ts';
import { fedramp, offering, organization, type Party } from './receipt-party.ts';

export const AWS_GOVCLOUD = fedramp('F1603047866', 'AWS GovCloud');
const AWS_EAST_WEST = fedramp('AGENCYAMAZONEW', 'AWS US East/West');
const AZURE_GOVERNMENT = fedramp('F1603087869', 'Azure Government');
const AZURE_COMMERCIAL = fedramp('F1209051525', 'Azure Commercial Cloud');
const GOOGLE_CLOUD = fedramp('FR1805751477', 'Google Services');
const PFCS_HIGH = fedramp('FR2434554673', 'Palantir Federal Cloud Service - High');
export const PFCS_MODERATE = fedramp('FR1912671248', 'Palantir Federal Cloud Service – Moderate');
const AXON_FEDCLOUD = fedramp('FR1703752011', 'US Axon FedCloud - High');
const FLOCK_PLATFORM = fedramp('FR2527955211', 'Flock Safety Platform', FLOCK);
const AXON_EVIDENCE = offering('Axon Evidence');
const BEDROCK = offering('Amazon Bedrock');
const REKOGNITION = offering('Amazon Rekognition');
const TRAFFIC_JAM = offering('Marinus Analytics Traffic Jam');
const COMMUNITY_REQUESTS = offering('Ring Community Requests', RING);
const CLEAR = offering('Thomson Reuters CLEAR');
export const NEPTUNE = offering('Amazon Neptune');

export const RECEIPT_OFFERINGS: Readonly<Record<string, readonly Party[]>> = {
  'AWS US East/West': [AWS_EAST_WEST],
  'AWS GovCloud': [AWS_GOVCLOUD],
  'AWS GovCloud of DHS/ICE databases': [AWS_GOVCLOUD],
  'Microsoft Azure Government': [AZURE_GOVERNMENT],
  'Google Services (Google Cloud Platform)': [GOOGLE_CLOUD],
  'US Axon FedCloud - High': [AXON_FEDCLOUD],
  'Palantir Federal Cloud Service (Moderate)': [PFCS_MODERATE],
  'Palantir Federal Cloud Service (High)': [PFCS_HIGH],
  'Palantir Federal Cloud Service': [PFCS_HIGH],
  'Palantir Federal Cloud Service (PFCS)': [PFCS_HIGH],
  'Motorola Solutions Federal Cloud (MSFC)': [
    fedramp('FR2118055930', 'Motorola Solutions Federal Cloud (MSFC)'),
  ],
  'Flock Safety Platform': [FLOCK_PLATFORM],
  'Cellebrite Government Cloud (CGC)': [
    fedramp('FR2421035110', 'Cellebrite Government Cloud (CGC)'),
  ],
  'Thomson Reuters Risk & Fraud (CLEAR)': [
    fedramp('FR2333543855', 'Thomson Reuters Risk & Fraud', organization('Thomson Reuters')),
  ],
  'LexisNexis Risk Enterprise Platform': [
    fedramp(
      'FR2611036548',
      'LexisNexis Risk Enterprise Platform',
      organization('LexisNexis Risk Solutions'),
    ),
  ],
  // The record lists seven package ids; Box and Datadog are under ids of that day.
  'AWS US East/West; AWS GovCloud; Azure Government (plus Box, Datadog, O365, Slack)': [
    AWS_EAST_WEST,
    AWS_GOVCLOUD,
    AZURE_GOVERNMENT,
    fedramp('F1212191840', 'Box'),
    fedramp('FR1912658130', 'Datadog'),
    fedramp('MSO365MT', 'Microsoft 365 Government Community Cloud'),
    fedramp('FR1823447014', 'Slack'),
  ],
  'AWS GovCloud; Azure Government; Azure Commercial; Google Cloud Platform; AWS US East/West': [
    AWS_GOVCLOUD,
    AZURE_GOVERNMENT,
    AZURE_COMMERCIAL,
    GOOGLE_CLOUD,
    AWS_EAST_WEST,
  ],
  'CBP AWS Cloud East (CACE)': [
    offering('CBP Amazon Web Services Cloud East', undefined, { shortName: 'CACE' }),
    AWS,
  ],
  'Amazon Bedrock (AWS)': [BEDROCK, AWS],
  'Amazon Bedrock (among others)': [BEDROCK],
  'Anthropic Claude 3.7 Sonnet via Amazon Bedrock': [
    BEDROCK,
    offering('Claude', undefined, { aliases: ['Anthropic Claude 3.7 Sonnet'] }),
    organization('Anthropic'),
  ],
  'AWS Textract': [offering('Amazon Textract', undefined, { aliases: ['AWS Textract'] }), AWS],
  'Microsoft Azure AI Translator': [offering('Azure AI Translator'), MICROSOFT],
  NexisXplore: [offering('NexisXplore')],
  'Marinus Analytics (Traffic Jam)': [TRAFFIC_JAM, organization('Marinus Analytics')],
  'Marinus Analytics Traffic Jam': [TRAFFIC_JAM],
  // A feature reported in 2018; kept apart, because nobody says that a later customer has it.
  'Marinus Analytics Traffic Jam FaceSearch': [
    offering('Marinus Analytics Traffic Jam FaceSearch'),
  ],
  'AWS machine learning services (Amazon Neptune)': [NEPTUNE],
  'Amazon Rekognition': [REKOGNITION],
  'Amazon (for Rekognition)': [REKOGNITION],
  'Rekognition face comparison by police departments in criminal investigations': [REKOGNITION],
  'Axon Evidence': [AXON_EVIDENCE, AXON],
  'local public safety agencies, through Axon Evidence': [AXON_EVIDENCE, AXON],
  'police real-time platform (Fusus CORE devices)': [offering('Axon Fusus'), AXON],
  'Thomson Reuters CLEAR': [CLEAR, organization('Thomson Reuters')],
  'Request for Assistance (police video requests in Neighbors)': [
    offering('Ring Request for Assistance'),
  ],
  'Ring (Amazon) Community Requests': [COMMUNITY_REQUESTS],
  'owners who do not respond': [COMMUNITY_REQUESTS],
  'Ring (Amazon) Neighbors Public Safety Service': [
    offering('Ring Neighbors Public Safety Service'),
    RING,
  ],
  'Ring Neighbors Verified Accounts or Community Requests': [RING, COMMUNITY_REQUESTS],
  'Ring (Amazon) Control Center': [offering('Ring Control Center', RING)],
  'video storage time, sharing and request settings': [offering('Ring Control Center', RING)],
  'video end-to-end encryption (E2EE)': [offering('Ring video end-to-end encryption')],
  'law-enforcement request counts for years after 2021': [
    offering('Ring figures of law-enforcement requests for years after 2021'),
  ],
  'Flock Safety SafeList': [offering('Flock Safety SafeList', FLOCK)],
  'have registered vehicles marked or removed': [offering('Flock Safety SafeList', FLOCK)],
  'one-to-one, radius, statewide, nationwide': [FLOCK_PLATFORM],
  'federal agency users (CBP and HSI pilots)': [FLOCK_PLATFORM],
  'customers of evidence requests (reasonable efforts)': [FLOCK_PLATFORM],
  'law enforcement, officials or third parties on its own good-faith belief (2023 agreement, San Mateo)':
    [FLOCK_PLATFORM],
  'every search with user, time and offence type': [FLOCK_PLATFORM],
  'network audit logs shown to other agencies': [FLOCK_PLATFORM],
  'sharing list, use figures and 30-day search log': [FLOCK_PLATFORM, FLOCK],
  'standard retention of thirty days': [FLOCK_PLATFORM],
  'service provider; customers control the data': [FLOCK_PLATFORM],
  'other local, state or federal agencies': [
    offering('Vigilant VehicleManager', MOTOROLA_SOLUTIONS),
  ],
};
