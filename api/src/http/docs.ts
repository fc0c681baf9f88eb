/** `/docs`: the table of endpoints as a page to read, without scripts. */
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from '#model';
import { escaped, htmlPage } from './html-page.ts';

let page: string | null = null;

export const docsPage: RequestHandler = (_request, response) => {
  page ??= docs();
  response.type('html').send(page);
};

const docs = (): string =>
  htmlPage(
    'The API',
    `<h1>The API</h1>
<p>Everything is under <code>/api</code>, in JSON. Each answer carries the version of the data it was read from,
in the header <code>data-version</code>. Errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">problem details</a>:
what was given, what is accepted, what to do. The same contract for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<p><a href="/">Back to the explorer</a></p>
${Object.values<Endpoint>(ENDPOINTS).map(section).join('\n')}`,
  );

function section(endpoint: Endpoint): string {
  const { method, path, summary } = endpoint;
  const address = `/api${path}`;
  const isPlain = method === 'get' && !path.includes(':') && isEmpty(endpoint.query);
  const shown = isPlain ? `<a href="${address}">${address}</a>` : escaped(address);
  const asks = method === 'post' ? fields('Body', endpoint.body) : fields('Query', endpoint.query);
  return `<section>
<h2>${method.toUpperCase()} <code>${shown}</code></h2>
<p>${escaped(summary)}</p>
${asks}</section>`;
}

const isEmpty = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).length === 0;

function fields(title: string, schema: z.ZodType): string {
  if (!(schema instanceof z.ZodObject) || isEmpty(schema)) return '';
  const rows = Object.entries<z.ZodType>(schema.shape).map(([name, value]) => {
    const must = value.safeParse(undefined).success ? '' : ' (required)';
    return `<dt><code>${name}</code>${must}</dt><dd><code>${escaped(accepted(value))}</code></dd>`;
  });
  return `<h3>${title}</h3>\n<dl>${rows.join('')}</dl>\n`;
}

function accepted(schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return JSON.stringify(rest);
}
