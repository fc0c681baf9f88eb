/** An address that names nothing: what was asked for, what is accepted, and where to go on. */
import { useLocation } from 'wouter';
import { SnapshotHashSchema } from '#model';
import { comparePath } from '../state/address/address.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Page } from './Page.tsx';
import { openSearch } from './search/search-open.ts';

/** Longer ones are cut: an address may be as long as its sender likes. */
const LONGEST = 200;

export function NotHere() {
  const [path] = useLocation();
  const snapshot = /^\/(?:s|embed)\/([^/]*)/.exec(path)?.[1];
  useTitle('Not here');
  return (
    <Page width="document">
      {snapshot === undefined ? <NoPage path={path} /> : <NoSnapshot hash={snapshot} />}
    </Page>
  );
}

function NoPage({ path }: { readonly path: string }) {
  return (
    <>
      <h1>There is nothing at this address</h1>
      <Notice
        title="The address was not understood"
        actions={
          <>
            <Button look="main" onPress={openSearch}>
              Find an entity
            </Button>
            <ButtonLink to="/">To the front page</ButtonLink>
          </>
        }
      >
        <Asked words={path} />
        <p>
          Entities stand under <code>/e/</code>, links under <code>/edge/</code>, sources under{' '}
          <code>/source/</code>, snapshots under <code>/s/</code>, each followed by its id.
        </p>
      </Notice>
    </>
  );
}

/** The server answers with its page where it keeps no such snapshot. */
function NoSnapshot({ hash }: { readonly hash: string }) {
  const isHash = SnapshotHashSchema.safeParse(hash).success;
  return (
    <>
      <h1>{isHash ? 'This snapshot is not kept here' : 'This is no hash of a snapshot'}</h1>
      <Notice
        title={
          isHash
            ? 'A snapshot is kept where it was made'
            : 'A snapshot stands under 64 hexadecimal digits'
        }
        actions={
          <>
            <ButtonLink look="main" to={comparePath()}>
              Open the file of a snapshot
            </ButtonLink>
            <ButtonLink to="/">To the front page</ButtonLink>
          </>
        }
      >
        <Asked words={hash} />
        <p>
          {isHash
            ? 'Ask whoever gave you the link for the file. It opens without any server, and can be compared here with the data of today.'
            : 'Part of the link may be missing. Ask whoever gave it to you for the whole of it, or for the file.'}
        </p>
      </Notice>
    </>
  );
}

const Asked = ({ words }: { readonly words: string }) => (
  <p>
    Asked for: <code>{words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words}</code>
  </p>
);
