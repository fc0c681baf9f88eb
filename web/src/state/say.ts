/** "1 link", "1,284 links": a count with its noun. */
export function sayNumber(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}

/** Ends a line with a full stop, unless it ends with one: "Hid Four Points Technology, L.L.C." */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
