/** The whole server without listening: the API, its contract, the page. */
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ENDPOINTS, type EndpointName } from '#model';
import type { GraphStore } from '#store';
import { ANSWERERS } from './answerers.ts';
import { docsPage } from './docs.ts';
import { editRule, WRITES } from './edit-rule.ts';
import { type Answerers, answering } from './endpoint.ts';
import { makeLog, requestLog } from './log.ts';
import { pages, unreadableAddress } from './pages.ts';
import { previewPictures } from './preview-pictures.ts';
import { BODY_LIMIT, problemAnswers, unknownRoute, wrongMethod } from './problems.ts';
import { rateLimit } from './rate-limit.ts';
import { contentSecurity } from './security.ts';
import type { HttpSettings } from './settings.ts';
import { snapshotPages } from './snapshot-pages.ts';
import { snapshotPreviews } from './snapshot-preview.ts';

/** Builds the server's request handler over a store. It trusts no proxy and listens nowhere. */
export function app(
  store: GraphStore,
  settings: HttpSettings,
  log: Logger = makeLog(settings.logLevel),
): Express {
  const server = express();
  server.disable('x-powered-by');
  server.use(requestLog(log));
  server.use(helmet(contentSecurity));
  server.use('/api', rateLimit(settings.rateLimit));
  server.use('/api', api(store, settings));
  server.get('/docs', docsPage);
  const previewOf = snapshotPreviews(settings);
  server.use(previewPictures(settings, previewOf));
  server.use(snapshotPages(settings, previewOf));
  server.use(pages(store, settings));
  server.use(unreadableAddress(settings));
  server.use(problemAnswers(log));
  return server;
}

function api(store: GraphStore, settings: HttpSettings): Router {
  const router = express.Router({ caseSensitive: true });
  router.use(express.json({ limit: BODY_LIMIT, strict: true }));
  for (const name of Object.keys(ENDPOINTS) as EndpointName[]) // the table's own keys
    bind(router, name, ANSWERERS, store, settings);
  router.use(unknownRoute);
  return router;
}

function bind<Name extends EndpointName>(
  router: Router,
  name: Name,
  answerers: Answerers,
  store: GraphStore,
  settings: HttpSettings,
): void {
  const { method, path } = ENDPOINTS[name];
  if (WRITES.has(name)) router[method](path, editRule(settings));
  router[method](path, answering(name, answerers[name], store, settings));
  router.all(path, wrongMethod(method === 'get' ? 'GET, HEAD' : 'POST'));
}
