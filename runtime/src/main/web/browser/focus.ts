const FOCUSABLE = 'button:not([disabled]), textarea:not([disabled]), a[href], summary, [tabindex="0"]';

/** Keeps the Tab key inside `container`, for as long as it covers the page like a dialog. */
export function trapTab(event: KeyboardEvent, container: HTMLElement, active: Element | null): void {
  const stops = [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last || active !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
