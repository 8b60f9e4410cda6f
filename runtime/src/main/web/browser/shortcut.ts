/** A combination of keys, such as `Mod+.`: Mod is the Command key on Apple's computers, else Control. */
export interface Shortcut {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

export type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcut that `text` names, or undefined where it names none (`none`, an empty text). */
export function shortcutOf(text: string, apple: boolean): Shortcut | undefined {
  const parts = text.split('+').map((part) => part.trim().toLowerCase()).filter((part) => part !== '');
  const key = parts.at(-1);
  if (key === undefined || key === 'none') return undefined;
  const has = (...names: string[]): boolean => names.some((name) => parts.slice(0, -1).includes(name));
  return {
    key: key === 'space' ? ' ' : key,
    ctrl: has('ctrl', 'control') || (has('mod') && !apple),
    meta: has('meta', 'cmd', 'command') || (has('mod') && apple),
    alt: has('alt', 'option'),
    shift: has('shift'),
  };
}

export function matches(shortcut: Shortcut, event: Keys): boolean {
  const pressed = event.key.toLowerCase() === shortcut.key || codeOf(event) === shortcut.key;
  // Which keys need Shift for a sign depends on the keyboard: it counts for letters and where it was asked for.
  const shift = event.shiftKey === shortcut.shift || (!shortcut.shift && !/^[a-z0-9 ]$/.test(shortcut.key));
  return pressed && shift && event.ctrlKey === shortcut.ctrl && event.metaKey === shortcut.meta && event.altKey === shortcut.alt;
}

/** Whether it is just a key of the text that somebody types. */
export function isPlainKey(shortcut: Shortcut): boolean {
  return !shortcut.ctrl && !shortcut.meta && !shortcut.alt;
}

/** As `aria-keyshortcuts` wants it. */
export function ariaOf(shortcut: Shortcut): string {
  const modifiers = [shortcut.ctrl && 'Control', shortcut.alt && 'Alt', shortcut.shift && 'Shift', shortcut.meta && 'Meta'];
  const key = shortcut.key === ' ' ? 'Space' : shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  return [...modifiers.filter((it) => it !== false), key].join('+');
}

/** The letter on the key, which Alt changes on some keyboards. */
function codeOf(event: Keys): string {
  return /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase() ?? '';
}

/** Whether keys pressed there are somebody's text. */
export function isTyping(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}
