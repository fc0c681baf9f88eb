/** `/edge/:id`: one link as a document. */
import { type EdgeAnswer, type EdgeId, edgeKindMeaning, edgeVerb } from '#model';
import { useEdge } from '../../api/queries.ts';
import { exploreOnly } from '../../state/address/address.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { HiddenHeading } from '../../ui/HiddenHeading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CiteMenu } from '../export/CiteMenu.tsx';
import { Loaded } from '../Loaded.tsx';
import { EntityLink } from '../marks/EntityLink.tsx';
import { Page } from '../Page.tsx';
import { EdgeSummary, Receipts } from './EdgeEvidence.tsx';
import styles from './EdgePage.module.css';
import { ProvesBlock } from './ProvesBlock.tsx';
import { provesWords } from './proves-words.ts';

export function EdgePage({ id }: { readonly id: EdgeId }) {
  const answer = useEdge(id);
  useTitle(answer.data?.sentence ?? null);
  return (
    <Page width="wide">
      {answer.data ? null : <HiddenHeading text="Link" />}
      <Loaded answer={answer} lines={7}>
        {(data) => <EdgeDocument documented={data} />}
      </Loaded>
    </Page>
  );
}

function EdgeDocument({ documented }: { readonly documented: EdgeAnswer }) {
  const { edge, from, to } = documented;
  const meaning = edgeKindMeaning(edge.kind);
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>Link · {edgeVerb(edge)}</p>
        <h1 className={styles.title}>
          <EntityLink entity={from} /> {edgeVerb(edge)} <EntityLink entity={to} />
        </h1>
        <p>{documented.sentence}</p>
        <p data-print="no">
          <ButtonLink to={exploreOnly([from.id, to.id], { type: 'edge', id: edge.id })}>
            Show in graph
          </ButtonLink>{' '}
          <CiteMenu edgeIds={[edge.id]} what="this link" />
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Card>
            <ProvesBlock {...provesWords(documented)} />
          </Card>
          <Card>
            <Receipts documented={documented} level={2} />
          </Card>
        </div>
        <aside className={styles.side} aria-label="Grade, sums and sources">
          <Card>
            <EdgeSummary documented={documented} />
          </Card>
          <Card title="Where to ask for more">
            <p className={styles.small}>{meaning.askAt}</p>
          </Card>
        </aside>
      </div>
    </>
  );
}
