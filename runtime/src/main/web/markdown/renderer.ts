/** What turns a model's words into nodes: a part of its own, because its libraries are most of the panel's weight. */
export { sanitise, sanitiseCode } from './fragment.ts';
export { grow } from './grow.ts';
export { blocks } from './html.ts';
