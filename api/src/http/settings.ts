/** What the server needs to know beside the store. */
export interface HttpSettings {
  /** Requests a minute and address; 0 = no limit. */
  readonly rateLimit: number;
  /** Milliseconds that a path question may take when it names none. */
  readonly pathBudgetMs: number;
  readonly logLevel: string;
  /** The folder of the built page; without it `/api` and `/docs` still answer. */
  readonly pageFolder: string;
  /** The folder of the stories, one JSON file each; without it there are none. */
  readonly storyFolder?: string;
}
