import { svg, type TemplateResult } from 'lit';

const icon = (paths: TemplateResult): TemplateResult => svg`<svg viewBox="0 0 20 20" aria-hidden="true">${paths}</svg>`;

export const icons = {
  assistant: icon(svg`<path class="solid" d="M9 2.2c.9 4 2.3 5.500 6.300 6.400-4 .9-5.400 2.400-6.300 6.400-.9-4-2.300-5.500-6.300-6.400 4-.9 5.400-2.400 6.300-6.400Z"/><path class="solid" d="M15.400 12.200c.4 1.900 1.100 2.600 3 3-1.900.4-2.600 1.100-3 3-.4-1.900-1.100-2.600-3-3 1.900-.4 2.600-1.100 3-3Z"/>`),
  bolt: icon(svg`<path d="M11.200 2.500 4.500 11.300h4.700l-.6 6.200 6.900-8.900h-4.800z"/>`),
  expand: icon(svg`<path d="M12 3.500h4.500V8M8 16.500H3.500V12M16.300 3.700 11.500 8.500M3.700 16.300l4.800-4.800"/>`),
  shrink: icon(svg`<path d="M16 8.500h-4.500V4M4 11.500h4.500V16M11.700 8.300l4.600-4.600M8.300 11.700l-4.600 4.600"/>`),
  broom: icon(svg`<path d="m16.500 3.500-5.700 5.700M7.700 8.100l4.200 4.200c.6 2-.2 3.900-2 5.200l-7.400-7.400c1.300-1.800 3.200-2.600 5.200-2ZM6.300 13.700l-1.500 1.500"/>`),
  close: icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`),
  send: icon(svg`<path d="M10 16V4.500M5 9.300l5-5 5 5"/>`),
  stop: icon(svg`<rect class="solid" x="5" y="5" width="10" height="10" rx="2"/>`),
  check: icon(svg`<path d="m4.500 10.500 3.700 3.700 7.300-8"/>`),
  cross: icon(svg`<path d="m5.500 5.500 9 9M14.500 5.500l-9 9"/>`),
  dash: icon(svg`<path d="M5 10h10"/>`),
  chevron: icon(svg`<path d="m7.500 5 5 5-5 5"/>`),
  copy: icon(svg`<rect x="7" y="7" width="9.500" height="9.500" rx="2"/><path d="M13 7V5.500a2 2 0 0 0-2-2H5.500a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7"/>`),
  retry: icon(svg`<path d="M16 10a6 6 0 1 1-1.900-4.400M16.200 3v3.500h-3.500"/>`),
  edit: icon(svg`<path d="m12.500 4.500 3 3-8.300 8.300-3.700.7.700-3.700zM10.800 6.200l3 3"/>`),
  down: icon(svg`<path d="M10 4v11.500M5 10.700l5 5 5-5"/>`),
  pause: icon(svg`<path d="M7.500 5.500v9M12.500 5.500v9"/>`),
  warning: icon(svg`<path d="M10 3 2.500 16.300h15zM10 8v4M10 14.200v.1"/>`),
  page: icon(svg`<rect x="3" y="4" width="14" height="12" rx="2"/><path d="M3 7.500h14M6 11h5M6 13.200h3"/>`),
  pageOff: icon(svg`<path d="M7 4h8a2 2 0 0 1 2 2v8M15 16H5a2 2 0 0 1-2-2V6a2 2 0 0 1 1-1.700M9.500 7.500H17M2.500 2.500l15 15"/>`),
  thumbUp: icon(svg`<path d="M6.500 9 9.700 2.800a1.700 1.700 0 0 1 1.800 1.900L11 8h4.300a1.500 1.500 0 0 1 1.500 1.800l-1.100 5.500a1.500 1.500 0 0 1-1.500 1.200H6.500zM6.500 9H3.200v7.500h3.300"/>`),
  thumbDown: icon(svg`<path d="M13.500 11l-3.200 6.200a1.700 1.700 0 0 1-1.800-1.900L9 12H4.700a1.500 1.500 0 0 1-1.500-1.800l1.100-5.500a1.500 1.500 0 0 1 1.500-1.200h7.700zM13.500 11h3.300V3.500h-3.300"/>`),
  search: icon(svg`<circle cx="8.700" cy="8.700" r="5"/><path d="m12.500 12.500 4 4"/>`),
  execute: icon(svg`<path d="M6.500 4.200v11.600l9-5.800z"/>`),
  doc: icon(svg`<path d="M5.500 2.800h6l3.500 3.500v10.900H5.500zM11.300 2.800v3.700H15M8 10h4.500M8 13h4.500"/>`),
  tool: icon(svg`<path d="M12.500 3.300a4.200 4.200 0 0 0-4.400 5.900L3.500 13.800l2.700 2.700 4.600-4.600a4.200 4.200 0 0 0 5.700-4.900l-2.600 2.600-2.800-.7-.7-2.800z"/>`),
} as const;
