/** An address that names nothing. */

import { Button, ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Page } from './Page.tsx';
import { openSearch } from './search/search-open.ts';

export function NotHere() {
  useTitle('Not here');
  return (
    <Page width="document">
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
        <p>
          Entities stand under <code>/e/</code>, links under <code>/edge/</code>, sources under{' '}
          <code>/source/</code>, each followed by its id.
        </p>
      </Notice>
    </Page>
  );
}
