import { CodeBlock } from './code-block.ts';
import { CopyButton } from './copy-button.ts';
import { GatewayAssistantSettings } from '../settings/placeholder.ts';
import { GatewayAssistant } from './gateway-assistant.ts';
import { MarkdownView } from './markdown-view.ts';

/** Registers the elements, once per page, also when the script is there twice. */
export function define(): void {
  if (customElements.get('gateway-assistant')) return;
  customElements.define('gateway-assistant-copy', CopyButton);
  customElements.define('gateway-assistant-code', CodeBlock);
  customElements.define('gateway-assistant-markdown', MarkdownView);
  customElements.define('gateway-assistant', GatewayAssistant);
  customElements.define('gateway-assistant-settings', GatewayAssistantSettings);
}
