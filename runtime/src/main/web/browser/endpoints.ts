/** The folder of the assistant's endpoints: `base` where a page says it, else where this script came from. */
export function endpoints(base: string): URL {
  const url = new URL(base || '.', base ? document.baseURI : import.meta.url);
  return new URL(url.pathname.endsWith('/') ? url : `${url.href}/`);
}
