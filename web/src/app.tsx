/** The routes, each a page with a title of its own; the canvas is loaded only where something is drawn. */
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { EdgeIdSchema, EntityIdSchema, SourceIdSchema, StoryIdSchema } from '#model';
import { queryClient } from './api/queries.ts';
import { AboutPage } from './panels/about/AboutPage.tsx';
import { EntityPage } from './panels/entity/EntityPage.tsx';
import { EdgePage } from './panels/evidence/EdgePage.tsx';
import { FrontPage } from './panels/front/FrontPage.tsx';
import { Header } from './panels/header/Header.tsx';
import { OfflineNote } from './panels/header/OfflineNote.tsx';
import { NotHere } from './panels/NotHere.tsx';
import { Page } from './panels/Page.tsx';
import { SearchDialog } from './panels/search/SearchDialog.tsx';
import { useSearchKeys } from './panels/search/use-search-keys.ts';
import { SourcePage } from './panels/source/SourcePage.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

const ComparePage = lazy(() => import('./compare/ComparePage.tsx'));
const Desk = lazy(() => import('./desk.tsx'));
const PathPage = lazy(() => import('./path-page.tsx'));
const ReportPage = lazy(() => import('./report/ReportPage.tsx'));
const StoryPage = lazy(() => import('./story-page.tsx'));

export function App() {
  useSearchKeys();
  return (
    <QueryClientProvider client={queryClient}>
      <Header />
      <OfflineNote />
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={FrontPage} />
          <Route path="/explore" component={Desk} />
          <Route path="/path" component={PathPage} />
          <Route path="/about" component={AboutPage} />
          <Route path="/compare" component={ComparePage} />
          <Route path="/report" component={ReportPage} />
          <Route path="/story/:id">{(params) => <StoryRoute text={params.id} />}</Route>
          <Route path="/e/*">{(params) => <EntityRoute text={params['*'] ?? ''} />}</Route>
          <Route path="/edge/*">{(params) => <EdgeRoute text={params['*'] ?? ''} />}</Route>
          <Route path="/source/*">{(params) => <SourceRoute text={params['*'] ?? ''} />}</Route>
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
      <SearchDialog />
    </QueryClientProvider>
  );
}

function Loading() {
  return (
    <Page width="document">
      <Skeleton lines={5} />
    </Page>
  );
}

function EntityRoute({ text }: { readonly text: string }) {
  const id = EntityIdSchema.safeParse(decoded(text));
  return id.success ? <EntityPage key={id.data} id={id.data} /> : <NotHere />;
}

function EdgeRoute({ text }: { readonly text: string }) {
  const id = EdgeIdSchema.safeParse(decoded(text));
  return id.success ? <EdgePage key={id.data} id={id.data} /> : <NotHere />;
}

function SourceRoute({ text }: { readonly text: string }) {
  const id = SourceIdSchema.safeParse(decoded(text));
  return id.success ? <SourcePage key={id.data} id={id.data} /> : <NotHere />;
}

function StoryRoute({ text }: { readonly text: string }) {
  const id = StoryIdSchema.safeParse(decoded(text));
  return id.success ? <StoryPage key={id.data} id={id.data} /> : <NotHere />;
}

/** An id as the address spells it; a lone percent sign stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
