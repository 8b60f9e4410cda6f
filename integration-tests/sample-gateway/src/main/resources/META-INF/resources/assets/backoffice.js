// The small script of the backoffice: the theme, saving and deleting through the admin API, the assistant's settings.
const byId = (id) => document.getElementById(id);

function showTheme() {
  byId('theme').setAttribute('aria-pressed', String(document.documentElement.dataset.theme === 'dark'));
}

byId('theme').addEventListener('click', () => {
  const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  try { localStorage.setItem('theme', theme); } catch { /* no storage: not remembered */ }
  showTheme();
});
showTheme();

/** Calls an endpoint with JSON; throws what it reports when it fails. */
async function call(method, url, body, headers = {}) {
  const response = await fetch(url, {
    method,
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body,
  });
  const text = await response.text();
  let json = null;
  try { json = text ? JSON.parse(text) : null; } catch { /* reported below */ }
  if (!response.ok) throw json?.message ? json : { message: `The gateway answered ${response.status}.` };
  return { json, etag: response.headers.get('ETag') };
}

function showProblems(place, problem) {
  const list = document.createElement('ul');
  const fields = problem.fields?.length ? problem.fields : [{ field: '', message: problem.message ?? String(problem) }];
  for (const { field, message } of fields) {
    const item = document.createElement('li');
    if (field) {
      const code = document.createElement('code');
      code.textContent = field;
      item.append(code, ' ');
    }
    item.append(message);
    list.append(item);
  }
  place.replaceChildren(list);
}

function editDocument(form) {
  const text = byId('json');
  const problems = byId('problems');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problems.replaceChildren();
    byId('saved').textContent = '';
    try {
      const headers = form.dataset.etag ? { 'If-Match': form.dataset.etag } : {};
      const { json, etag } = await call(form.dataset.method, form.dataset.url, text.value, headers);
      if (form.dataset.method === 'POST') {
        location.assign(`${form.dataset.list}/${encodeURIComponent(json.id)}`);
        return;
      }
      form.dataset.etag = etag;
      text.value = JSON.stringify(json, null, 2);
      byId('saved').textContent = 'Saved';
    } catch (problem) {
      showProblems(problems, problem);
    }
  });
  byId('delete')?.addEventListener('click', () => byId('confirm').showModal());
  byId('confirm')?.addEventListener('close', async (event) => {
    if (event.target.returnValue !== 'delete') return;
    try {
      await call('DELETE', form.dataset.url, undefined, { 'If-Match': form.dataset.etag });
      location.assign(form.dataset.list);
    } catch (problem) {
      showProblems(problems, problem);
    }
  });
}

/** The settings are a part of the document above: it has changed with them. Unsaved changes in it are kept. */
async function readDocumentAgain() {
  const form = byId('editor');
  const text = byId('json');
  if (text.value !== text.defaultValue) return;
  const { json, etag } = await call('GET', form.dataset.url);
  form.dataset.etag = etag;
  text.defaultValue = JSON.stringify(json, null, 2);
  text.value = text.defaultValue;
}

/** What a page shows goes with a question to the assistant. */
function tellAssistant({ kind, id, title }) {
  const assistant = document.querySelector('gateway-assistant');
  if (assistant && kind) assistant.context = { kind, id, title };
}

tellAssistant(byId('content').dataset);
if (byId('editor')) {
  editDocument(byId('editor'));
  addEventListener('gateway-assistant:settings-changed', () => void readDocumentAgain());
}
