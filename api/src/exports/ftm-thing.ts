/** An entity as FollowTheMoney says it. */
import { ENTITY_KIND_LABELS, type EntityDetail } from '#model';
import { type FtmEntity, ftmId, type Gathered, sourceProperties } from './ftm-properties.ts';

/** A form of company in the registered name: what else is an organization may not be owned. */
const COMPANY_FORM =
  /(?:^|[\s,.])(?:INC|INCORPORATED|L\.?L\.?C|L\.?L\.?P|L\.?P|LTD|LIMITED|CORP|CORPORATION|CO|COMPANY|PLC|GMBH)\.?$/i;

/** The thing, with the sources of its links. */
export function ftmThing(entity: EntityDetail, gathered: Gathered): FtmEntity {
  const schema = schemaOf(entity, gathered);
  const sources = [...gathered.sources.values()];
  return {
    id: ftmId(entity.id),
    schema,
    properties: {
      name: [entity.name],
      alias: entity.aliases.filter((alias) => alias !== entity.name),
      summary: [ENTITY_KIND_LABELS[entity.kind].one],
      notes: [`Paperchain id ${entity.id}`],
      ...sourceProperties(sources),
      sourceUrl: sources.map(({ url, archivedUrl }) => url ?? archivedUrl),
      ...more(schema, entity, gathered),
    },
  };
}

function schemaOf({ kind, name }: EntityDetail, { owned }: Gathered): string {
  switch (kind) {
    case 'agency':
      return 'PublicBody';
    case 'organization':
      return owned || COMPANY_FORM.test(name) ? 'Company' : 'Organization';
    case 'contract':
      return 'Contract';
    case 'withheld':
      return 'LegalEntity';
    default:
      return 'Asset';
  }
}

/** What only some schemata have a place for. */
function more(schema: string, entity: EntityDetail, gathered: Gathered): FtmEntity['properties'] {
  const identified = (scheme: string): string[] =>
    entity.identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value);
  if (schema === 'Contract')
    return {
      title: [entity.name],
      procedureNumber: identified('piid'),
      noticeId: identified('award-id'),
      authority: [...gathered.authorities].map(ftmId),
    };
  if (schema === 'Asset') return {};
  const abbreviation = [entity.shortName];
  if (schema === 'LegalEntity') return { abbreviation };
  return { abbreviation, uniqueEntityId: identified('uei'), cageCode: identified('cage') };
}
