/** What this window alone keeps over a reload: its investigation, the address it stands at, and where its reader looked last. */
import { z } from 'zod';
import { EXPLORER, readSelection, type View } from '../address/address.ts';
import type { Frame } from '../camera.ts';
import type { Selection } from '../exploration.ts';

const WORK_KEY = 'paperchain.investigation';
const ADDRESS_KEY = 'paperchain.address';
const LOOK_KEY = 'paperchain.look';

/** What is seen of the drawing, and what is chosen in it; the address says it too, a moment later. */
export interface Look {
  readonly frame: Frame | null;
  readonly selection: Selection | null;
}

const LookSchema = z.object({
  frame: z
    .object({
      x: z.number(),
      y: z.number(),
      width: z.number().positive(),
      height: z.number().positive(),
    })
    .nullable(),
  selected: z.string().nullable(),
});

/** The investigation that this window was at. */
export const workHere = (): string | null => read(WORK_KEY) || null;

export const rememberWork = (id: string | null): void => write(WORK_KEY, id ?? '');

/** Whether this page has taken up an address since it was loaded. */
let hasStood = false;

/** The address that this window stands at, so that a reload is known from another link. */
export function rememberAddress(address: string): void {
  hasStood = true;
  write(ADDRESS_KEY, address);
}

/** This window is on its way to an address; where it stood and looked before is of no use at another. */
export function headFor(address: string): void {
  if (stoodAt(address)) return;
  write(ADDRESS_KEY, null);
  write(LOOK_KEY, null);
}

/**
 * Whether this is where the window stood last. A reload comes back to the address as it was when the reload began, which
 * may have been written anew since.
 */
export function stoodAt(address: string): boolean {
  const last = read(ADDRESS_KEY);
  return last !== null && (last === address || (!hasStood && isReload()));
}

/** Whether the explorer as it stands now was loaded again. */
function isReload(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  if (!(loaded instanceof PerformanceNavigationTiming) || loaded.type !== 'reload') return false;
  const { pathname, search } = new URL(loaded.name);
  return pathname === EXPLORER && pathname === location.pathname && search === location.search;
}

/** Where the reader looks, at the address that this window stands at. */
export const rememberLook = ({ frame, selection }: Look): void =>
  write(LOOK_KEY, JSON.stringify({ frame, selected: selection?.id ?? null }));

/** What an address says, but where this window stood there, looked at as its reader did last. */
export function asLastSeen<Asked extends View>(view: Asked, address: string): Asked {
  const look = stoodAt(address) ? LookSchema.safeParse(parsed(read(LOOK_KEY))).data : undefined;
  if (!look) return view;
  const selection = look.selected === null ? null : readSelection(look.selected);
  return { ...view, selection, looks: { ...view.looks, camera: look.frame } };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Where storage is closed the window opens with the latest investigation, which is as good a guess.
  }
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
