/** Grades of edges that no record states. */
export const UNDOCUMENTED = ['inferred', 'absent', 'withheld'];
