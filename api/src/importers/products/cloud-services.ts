/**
 * The reviewed table of cloud services that inventories name in their texts and FedRAMP lists inside an offering.
 * `printedAs` is matched word for word; a line stands here only where the words can mean nothing else.
 */
import { type EntityId, offeringId } from '#model';
import { type NamedOrganization, organizationOfName } from '../names/known-organizations.ts';

interface CloudService {
  readonly name: string;
  /** The maker, whose FedRAMP offerings list the service. */
  readonly maker: string;
  /** How texts print it. */
  readonly printedAs: RegExp;
  /** How FedRAMP's list of services inside an offering prints it. */
  readonly listedAs: readonly string[];
}

export const CLOUD_SERVICES: readonly CloudService[] = [
  {
    name: 'Amazon Bedrock',
    maker: 'Amazon Web Services',
    printedAs: /\b(?:Amazon|AWS) Bedrock\b/,
    listedAs: ['Amazon Bedrock'],
  },
  {
    name: 'Amazon Textract',
    maker: 'Amazon Web Services',
    printedAs: /\b(?:Amazon|AWS) Textract\b/,
    listedAs: ['Amazon Textract'],
  },
  {
    name: 'Amazon Rekognition',
    maker: 'Amazon Web Services',
    printedAs: /\b(?:Amazon|AWS) Rekognition\b/,
    listedAs: ['Amazon Rekognition'],
  },
  {
    name: 'Amazon Comprehend',
    maker: 'Amazon Web Services',
    printedAs: /\b(?:Amazon|AWS) Comprehend\b(?! Medical)/,
    listedAs: ['Amazon Comprehend'],
  },
  {
    name: 'Amazon Transcribe',
    maker: 'Amazon Web Services',
    printedAs: /\b(?:Amazon|AWS) Transcribe\b/,
    listedAs: ['Amazon Transcribe'],
  },
  {
    name: 'Amazon Translate',
    maker: 'Amazon Web Services',
    printedAs: /\b(?:Amazon|AWS) Translate\b/,
    listedAs: ['Amazon Translate'],
  },
  {
    name: 'Amazon SageMaker',
    maker: 'Amazon Web Services',
    printedAs: /\b(?:Amazon|AWS) SageMaker\b/,
    listedAs: ['Amazon SageMaker', 'Amazon SageMaker AI'],
  },
  {
    name: 'Azure OpenAI',
    maker: 'Microsoft',
    printedAs: /\bAzure (?:Commercial )?OpenAI\b|\bOpenAI (?:part of )?Azure Commercial Cloud\b/i,
    listedAs: ['Azure OpenAI'],
  },
  {
    name: 'Azure AI Document Intelligence',
    maker: 'Microsoft',
    printedAs: /\bAzure AI Document Intelligence\b/,
    listedAs: ['Azure AI Document Intelligence'],
  },
  {
    name: 'Azure AI Translator',
    maker: 'Microsoft',
    printedAs: /\bAzure AI Translator\b/,
    listedAs: ['Azure AI - Translator Text', 'Azure AI Translator'],
  },
];

/** The offering that a service of the table is. */
export const cloudServiceId = (service: CloudService): EntityId => offeringId(service.name);

/** The services that a FedRAMP list of an offering's services names, with the organization that makes them. */
export function servicesListed(
  listed: readonly string[],
): { readonly service: CloudService; readonly maker: NamedOrganization; readonly words: string }[] {
  const names = new Map(listed.map((words) => [words.replace(/^[\s*]+/, '').trim(), words]));
  return CLOUD_SERVICES.flatMap((service) => {
    const hit = service.listedAs.find((name) => names.has(name));
    if (hit === undefined) return [];
    return [{ service, maker: organizationOfName(service.maker), words: hit }];
  });
}
