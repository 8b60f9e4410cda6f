import { isRecord, textOf } from '../agui/json.ts';

const LONGEST = 300;

/** What the host page says it is about: the kind of entity, which one, and what people call it. */
export interface Entity {
  readonly kind?: string;
  readonly id?: string;
  readonly title?: string;
}

/** What goes with a question, so that "this route" means something. */
export interface PageContext {
  readonly url: string;
  readonly title: string;
  readonly entity?: Entity;
}

/** An item of AG-UI's context. */
export interface ContextItem {
  readonly description: string;
  readonly value: string;
}

/** The entity in what a host offered, or undefined where it offered none. */
export function entityOf(offered: unknown): Entity | undefined {
  if (!isRecord(offered)) return undefined;
  const [kind, id, title] = ['kind', 'id', 'title'].map((name) => textOf(offered[name])?.slice(0, LONGEST));
  if (kind === undefined && id === undefined && title === undefined) return undefined;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
  };
}

export function contextItems({ url, title, entity }: PageContext): ContextItem[] {
  const page = { description: 'page', value: `${url} ${title}`.trim() };
  return entity ? [page, { description: 'entity', value: JSON.stringify(entity) }] : [page];
}

/** What people call that which is sent. */
export function nameOf({ url, title, entity }: PageContext): string {
  return entity?.title ?? entity?.id ?? (title || url);
}

/** All that is sent, for those who want to know. */
export function detailOf({ url, entity }: PageContext): string {
  return [url, entity?.kind, entity?.id, entity?.title].filter((part) => part !== undefined).join(' · ');
}
