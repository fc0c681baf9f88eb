/** What the driver returns, as JSON can say it. */
import neo4j from 'neo4j-driver';

/** Nodes, relationships and paths as plain objects; whole numbers exact, as text when they are too large for a number. */
export function plainValue(value: unknown): unknown {
  if (value === null || typeof value !== 'object')
    return typeof value === 'bigint' ? String(value) : value;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (neo4j.isNode(value))
    return {
      id: value.elementId,
      labels: value.labels,
      properties: plainMembers(value.properties),
    };
  if (neo4j.isRelationship(value))
    return { id: value.elementId, type: value.type, properties: plainMembers(value.properties) };
  if (neo4j.isPath(value))
    return [
      plainValue(value.start),
      ...value.segments.flatMap(({ relationship, end }) => [
        plainValue(relationship),
        plainValue(end),
      ]),
    ];
  return Object.getPrototypeOf(value) === Object.prototype ? plainMembers(value) : String(value);
}

const plainMembers = (members: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).map(([key, member]) => [key, plainValue(member)]));
