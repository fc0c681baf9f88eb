import type { Source } from '#model';

/** The ways out of here, to where a document was published and archived. The schema lets no address in that is not http or https. */
export function PublisherLinks({ url, archivedUrl }: Pick<Source, 'url' | 'archivedUrl'>) {
  return (
    <>
      {url ? (
        <a href={url} rel="noreferrer">
          Publisher’s page
        </a>
      ) : null}
      {archivedUrl ? (
        <a href={archivedUrl} rel="noreferrer">
          Archived document
        </a>
      ) : null}
    </>
  );
}
