/** One script tag is enough: a page without the element gets one. */
export function mount(): void {
  if (document.querySelector('gateway-assistant')) return;
  document.body.append(document.createElement('gateway-assistant'));
}
