// ANSI sequences first as a whole, then what is left of controls, then invisible characters that reorder text.
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])|\u009b[0-?]*[ -/]*[@-~]/g;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a model or a server without what could disguise it: terminal sequences, control and bidi characters. */
export function plain(text: string): string {
  return text.replace(ANSI, '').replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(BIDI, '');
}

// Of each Unicode, also of characters that nobody has assigned yet. A tab, a line feed and a plain blank are seen.
const INVISIBLE = /(?![\t\n ])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Z}\u2800]/gu;

/**
 * Text that somebody is asked to approve, with everything that cannot be seen, or told from a blank, written as `\u200b`: what is read is what is sent.
 * JSON still means the same.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (hidden) => hidden.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''));
}
