// The twin's HTTP interface. Paths are relative, so that the page works behind a prefix.

/** What went wrong, in the words of the twin (RFC 9457). */
export class Refusal extends Error {
  constructor(status, problem) {
    const first = problem?.errors?.[0];
    super(first ? [first.what, first.expected && `expected ${first.expected}`, first.fix].filter(Boolean).join('; ')
      : problem?.detail ?? problem?.title ?? `HTTP ${status}`);
    this.status = status;
  }
}

async function answer(response) {
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  if (!response.ok) throw new Refusal(response.status, isJson ? await response.json() : null);
  return isJson ? response.json() : response.text();
}

export const get = (path, signal) => fetch(path, { headers: { accept: 'application/json' }, signal }).then(answer);

export const text = (path, signal) => fetch(path, { signal }).then(answer);

export const post = (path, body, headers = {}) => fetch(path, {
  method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body),
}).then(answer);

export const end = (session) => fetch(`v1/sessions/${session}`, { method: 'DELETE', headers: { 'content-type': 'application/json' } }).then(answer);

export const run = (id) => `v1/runs/${encodeURIComponent(id)}`;

export const command = (id, body) =>
  post(`${run(id)}/commands`, body, { 'idempotency-key': crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` });

/** Listens to a run's events; comes back by itself after a restart, from the last event that was seen. */
export function listen(id, from, on) {
  let source, last = from, wait = 500, timer, isClosed = false;
  const open = () => {
    source = new EventSource(`${run(id)}/events?from=${encodeURIComponent(last)}`);
    source.onopen = () => { wait = 500; on.link(true); };
    const take = (message) => { last = message.lastEventId || last; on.event(message.type, message.data, last); };
    source.onmessage = take;
    for (const kind of on.kinds) source.addEventListener(kind, take);
    source.addEventListener('end', () => { source.close(); on.end(); again(); });
    source.onerror = () => { on.link(false); if (source.readyState === EventSource.CLOSED) again(); };
  };
  const again = () => {
    source.close();
    if (isClosed) return;
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, 10000);
  };
  open();
  return () => { isClosed = true; clearTimeout(timer); source.close(); };
}
