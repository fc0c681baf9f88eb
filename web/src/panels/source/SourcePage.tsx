/** `/source/:id`: one document or file, and everything it supports. */
import type { SourceAnswer, SourceId } from '#model';
import { useSource, useSourceEdges } from '../../api/queries.ts';
import { sayNumber } from '../../state/say.ts';
import { Card } from '../../ui/Card.tsx';
import { HiddenHeading } from '../../ui/HiddenHeading.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CiteMenu } from '../export/CiteMenu.tsx';
import { Failure } from '../Failure.tsx';
import { Loaded } from '../Loaded.tsx';
import { Page } from '../Page.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import styles from './SourcePage.module.css';
import { SupportedEdge } from './SupportedEdge.tsx';

export function SourcePage({ id }: { readonly id: SourceId }) {
  const answer = useSource(id);
  useTitle(answer.data?.source.title ?? null);
  return (
    <Page width="document">
      {answer.data ? null : <HiddenHeading text="Source" />}
      <Loaded answer={answer} lines={7}>
        {(data) => <SourceDocument data={data} />}
      </Loaded>
    </Page>
  );
}

function SourceDocument({ data }: { readonly data: SourceAnswer }) {
  const { source } = data;
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>Source · {source.kind}</p>
        <h1 className={styles.title}>{source.title}</h1>
        <p className={styles.links}>
          {source.url ? (
            <a href={source.url} rel="noreferrer">
              Publisher’s page
            </a>
          ) : null}
          {source.archivedUrl ? (
            <a href={source.archivedUrl} rel="noreferrer">
              Archived copy
            </a>
          ) : null}
          <CiteMenu sourceIds={[source.id]} what="this document" look="quiet" />
        </p>
      </header>
      <Card>
        <SourceFacts source={source} />
      </Card>
      <Card
        title={`Supports ${sayNumber(data.edges, 'link', 'links')} with ${sayNumber(data.records, 'record', 'records')}`}
      >
        <SupportedEdges id={source.id} total={data.edges} />
      </Card>
    </>
  );
}

function SupportedEdges({ id, total }: { readonly id: SourceId; readonly total: number }) {
  const pages = useSourceEdges(id, 50);
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Skeleton lines={5} />;
  const known = new Map(
    pages.data.pages.flatMap((page) => page.entities).map((entity) => [entity.id, entity]),
  );
  const edges = pages.data.pages.flatMap((page) => page.edges);
  return (
    <>
      <ul className={styles.edges}>
        {edges.map((edge) => (
          <SupportedEdge key={edge.id} edge={edge} known={known} />
        ))}
      </ul>
      <ShowMore pages={pages} shown={edges.length} total={total} step={50} />
    </>
  );
}
