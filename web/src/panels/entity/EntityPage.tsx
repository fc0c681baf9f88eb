/** `/e/:id`: one entity as a document. */
import { type EntityAnswer, type EntityId, PathQuestionSchema } from '#model';
import { useEntity } from '../../api/queries.ts';
import { exploreOnly, pathQuestionPath } from '../../state/address/address.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { HiddenHeading } from '../../ui/HiddenHeading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Loaded } from '../Loaded.tsx';
import { Page } from '../Page.tsx';
import { fullName } from '../words/full-name.ts';
import { EntityHeading } from './EntityHeading.tsx';
import { Facts } from './Facts.tsx';
import { IdentityNotes } from './IdentityNotes.tsx';
import { LinkGroups } from './LinkGroups.tsx';

export function EntityPage({ id }: { readonly id: EntityId }) {
  const answer = useEntity(id);
  useTitle(answer.data ? fullName(answer.data.entity) : null);
  return (
    <Page width="document">
      {answer.data ? null : <HiddenHeading text="Entity" />}
      <Loaded answer={answer} lines={7}>
        {(data) => <EntityDocument {...data} />}
      </Loaded>
    </Page>
  );
}

const TO_ICE = 'agency:7012';

function EntityDocument({ entity, links, identity }: EntityAnswer) {
  const asked = PathQuestionSchema.safeParse({ from: [TO_ICE], to: [entity.id] });
  return (
    <>
      <EntityHeading entity={entity} level={1} />
      <div data-print="no" data-row="actions">
        <ButtonLink look="main" to={exploreOnly([entity.id], { type: 'entity', id: entity.id })}>
          Show in graph
        </ButtonLink>
        {asked.success && entity.id !== TO_ICE ? (
          <ButtonLink to={pathQuestionPath(asked.data)}>How does ICE connect to it?</ButtonLink>
        ) : null}
      </div>
      <Card title="Links">
        <LinkGroups entity={entity} links={links} />
      </Card>
      <Card title="Facts">
        <Facts facts={entity.facts} />
      </Card>
      {identity.length > 0 ? (
        <Card title="Identity">
          <IdentityNotes identity={identity} />
        </Card>
      ) : null}
    </>
  );
}
