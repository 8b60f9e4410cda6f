import { Later } from '../browser/later.ts';

export const renderer = new Later(() => import('./renderer.ts'));
export const highlighter = new Later(() => import('./highlight.ts'));
