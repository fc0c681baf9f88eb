/** How many links an entity has, and how many sources stand behind them. */
import type { Database } from '../database/database.ts';

const COUNT = `
UPDATE entities SET
  links = (SELECT count(*) FROM edges WHERE from_node = entities.n)
    + (SELECT count(*) FROM edges WHERE to_node = entities.n AND from_node <> entities.n),
  sources = (SELECT count(DISTINCT s.source) FROM statements s WHERE s.edge IN (
    SELECT n FROM edges WHERE from_node = entities.n UNION ALL SELECT n FROM edges WHERE to_node = entities.n))
WHERE n IN (SELECT n FROM touched)`;

/** Counts links and the sources behind them anew, for the entities in `touched`. */
export const countLinks = (db: Database): void => void db.run(COUNT);
