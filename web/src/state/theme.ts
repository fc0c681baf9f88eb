/** Light, dark, or as the system says; kept in this browser. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = 'light' | 'dark';

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly theme: Theme;
}

const KEY = 'paperchain.theme';
const DARK = '(prefers-color-scheme: dark)';

/** Which theme a choice means on a system that prefers dark or not. */
export const resolveTheme = (choice: ThemeChoice, prefersDark: boolean): Theme =>
  choice === 'auto' ? (prefersDark ? 'dark' : 'light') : choice;

/** A kept choice; anything else is `auto`. */
export const readThemeChoice = (text: string | null): ThemeChoice =>
  THEME_CHOICES.find((choice) => choice === text) ?? 'auto';

const themeStore = createStore<ThemeState>()(() => ({ choice: 'auto', theme: 'light' }));

/** The theme in force and the choice behind it. */
export const useTheme = (): ThemeState => useStore(themeStore);

/** Takes up the kept choice, marks the document, and follows the system from then on; returns the way to stop. */
export function startTheme(): () => void {
  const system = matchMedia(DARK);
  const follow = (): void => show(themeStore.getState().choice);
  show(readThemeChoice(keep()));
  system.addEventListener('change', follow);
  return () => system.removeEventListener('change', follow);
}

/** Chooses a theme, marks the document and keeps the choice. */
export function chooseTheme(choice: ThemeChoice): void {
  keep(choice);
  show(choice);
}

function show(choice: ThemeChoice): void {
  const theme = resolveTheme(choice, matchMedia(DARK).matches);
  document.documentElement.dataset.theme = theme;
  themeStore.setState({ choice, theme });
}

/** Storage may be closed to the page; a theme is then chosen for this visit only. */
function keep(choice?: ThemeChoice): string | null {
  try {
    if (choice) localStorage.setItem(KEY, choice);
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
