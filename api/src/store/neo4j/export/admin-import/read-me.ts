/** What stands beside the files of an import. */

/** How to load the files, in plain text. */
export const readMe = (dataVersion: string): string => `Paperchain as files for neo4j-admin
Data version ${dataVersion}

Load them into a database that is empty or not there, with its server stopped. In this folder:

    neo4j-admin database import full neo4j @import.args

To replace a database that holds something, add --overwrite-destination=true: what it holds is lost.
Then start the server, and Paperchain on it with STORE=neo4j; constraints and indexes are laid at its first start.
"paperchain audit" then counts no breach, and "paperchain stats" shows the data version above.

Neo4j 5.26 or newer. Files must keep their names: import.args names them from this folder.
`;
