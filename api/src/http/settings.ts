/** What the server needs to know beside the store. */
export interface HttpSettings {
  /** Requests a minute and address; 0 = no limit. */
  readonly rateLimit: number;
  /** Milliseconds that a path question may take when it names none. */
  readonly pathBudgetMs: number;
  readonly logLevel: string;
  /** The folder of the built page; without it `/api` and `/docs` still answer. */
  readonly pageFolder: string;
  /** The folder where snapshots and answers are kept; without it none can be made. */
  readonly snapshotFolder?: string;
  /** Where the server listens; decides who may write when there is no token. */
  readonly host?: string;
  /** Bearer token that writes need. */
  readonly editToken?: string | undefined;
  /** Origins that may frame `/embed`. */
  readonly embedOrigins?: readonly string[];
  /** How readers reach this server; links are relative without it. */
  readonly publicUrl?: string | undefined;
  /** Readers may ask in Cypher, where the store can be asked so. */
  readonly allowCypher?: boolean;
  /** The folder of the stories, one JSON file each; without it there are none. */
  readonly storyFolder?: string;
}
