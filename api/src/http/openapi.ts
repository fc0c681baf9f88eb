/** The contract as OpenAPI 3.1, derived from the table of endpoints and the schemas of the model. */
import { z } from 'zod';
import * as model from '#model';
import { ENDPOINTS, type Endpoint, type EndpointName, MEDIA_TYPES, PROBLEM_TYPES } from '#model';
import { answeredProblems } from './answered-problems.ts';
import type { Answerer } from './endpoint.ts';

type Json = Readonly<Record<string, unknown>>;

/** Answers as the server writes them; what JSON Schema cannot say (a calendar date that exists) is left to the server. */
const OPTIONS = { io: 'output', unrepresentable: 'any', target: 'draft-2020-12' } as const;
const reference = (name: string): string => `#/components/schemas/${name}`;

let document: (Json & { openapi: string }) | null = null;

export const openapi: Answerer<'openapi'> = () => {
  document ??= contract();
  return document;
};

function contract(): Json & { openapi: string } {
  const names = namedSchemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
    const endpoint: Endpoint = ENDPOINTS[name]; // the table's own keys
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: operation(name, endpoint, names) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Paperchain',
      version: '1',
      description:
        'Public records as a graph. Every answer carries the version of the data it was read from; errors are RFC 9457 problem details.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: components(names) },
  };
}

/** Every exported schema of the model by its name without `Schema`; an endpoint's schema that is exported is referred to. */
function namedSchemas(): Map<z.ZodType, string> {
  const names = new Map<z.ZodType, string>();
  for (const [name, value] of Object.entries(model))
    if (name.endsWith('Schema') && value instanceof z.ZodType)
      names.set(value, name.slice(0, -'Schema'.length));
  return names;
}

function components(names: ReadonlyMap<z.ZodType, string>): Json {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { ...OPTIONS, uri: reference });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

function operation(
  name: EndpointName,
  endpoint: Endpoint,
  names: ReadonlyMap<z.ZodType, string>,
): Json {
  const named = names.get(endpoint.answer);
  const schema = named ? { $ref: reference(named) } : inline(endpoint.answer);
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.method === 'post' ? { requestBody: body(endpoint) } : {}),
    responses: {
      200: {
        description: endpoint.summary,
        headers: { 'data-version': { schema: { type: 'string' } } },
        content: Object.fromEntries(mediaOf(endpoint).map((media) => [media, { schema }])),
      },
      ...problems(name),
    },
  };
}

/** The media types that an answer may have. */
const mediaOf = (endpoint: Endpoint): string[] =>
  endpoint.files
    ? Object.values(endpoint.files).map(({ media }) => media)
    : [MEDIA_TYPES[endpoint.media].split(';')[0] ?? ''];

function problems(name: EndpointName): Json {
  const content = { 'application/problem+json': { schema: { $ref: reference('Problem') } } };
  return Object.fromEntries(
    answeredProblems(name).map((type) => {
      const { status, title } = PROBLEM_TYPES[type];
      return [status, { description: title, content }];
    }),
  );
}

function parameters(schema: z.ZodType, where: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries<z.ZodType>(schema.shape).map(([name, value]) => ({
    name,
    in: where,
    required: where === 'path' || !value.safeParse(undefined).success,
    schema: inline(value),
    ...(value.safeParse([]).success ? { style: 'form', explode: false } : {}),
  }));
}

const body = (endpoint: Endpoint): Json => ({
  required: true,
  content: {
    'application/json': {
      schema: bare(z.toJSONSchema(endpoint.body, { ...OPTIONS, io: 'input' })),
    },
  },
});

const inline = (schema: z.ZodType): Json => bare(z.toJSONSchema(schema, OPTIONS));

/** A schema as a part of the document: without the marks of a document of its own. */
function bare(schema: object): Json {
  const { $schema, $id, ...rest } = schema as Record<string, unknown>; // what zod makes is a plain object
  return rest;
}
