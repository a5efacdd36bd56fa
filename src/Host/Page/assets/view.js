// What is shown, kept in the URL, so that a link shows the same.

const DEFAULTS = { run: '', series: '', over: '', align: 'date', zone: 'site', language: 'en', theme: 'auto' };

export function read() {
  const query = new URLSearchParams(location.search);
  const view = Object.fromEntries(Object.entries(DEFAULTS).map(([key, value]) => [key, query.get(key) ?? value]));
  if (!query.has('language') && navigator.language?.startsWith('ja')) view.language = 'ja';
  return { ...view, series: list(view.series), over: list(view.over) };
}

export function keep(view) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(DEFAULTS)) {
    const now = Array.isArray(view[key]) ? view[key].join(',') : view[key];
    if (now && now !== value) query.set(key, now);
  }
  const words = query.toString();
  history.replaceState(null, '', words ? `?${words}` : location.pathname);
}

const list = (words) => (words ? words.split(',') : []);
