// The live page: runs, their series as they grow, the loop, the decision, and what if.

import * as api from './api.js';
import * as panels from './panels.js';
import * as views from './view.js';
import * as whatIf from './whatif.js';
import { account, greet } from './account.js';
import { ask } from './ask.js';
import { Chart } from './chart.js';
import { date, simDate, speed } from './figures.js';
import { say, speak } from './words.js';

const POLL = 1000;
const OVERLAY = 5;
const EVENT_KINDS = ['input', 'output', 'command', 'event'];

const element = (id) => document.getElementById(id);
const view = views.read();
let runs = [], run = null, charts = [], names = [], deaf = () => {}, stop = new AbortController(), beat = 0;

const isMoving = () => run && ['running', 'paused', 'low-space', 'store-away'].includes(run.state);

function tell(words) {
  element('said').textContent = words;
}

async function trying(act) {
  try {
    await act();
  } catch (e) {
    if (e.name !== 'AbortError') tell(e.message);
    if (e.status === 401) signIn();
  }
}

function dress() {
  if (view.theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = view.theme;
}

function showRun() {
  element('state').textContent = say(run.state);
  element('state').dataset.state = run.state;
  element('sim-clock').textContent = simDate(run.from, run.atMicros, view.zone);
  element('wall-clock').textContent = date(new Date(), view.zone);
  element('speed').textContent = run.speed ? speed(run.speed) : '–';
  element('bottleneck').textContent = run.bottleneck ?? '–';
  element('pause').textContent = say(run.state === 'paused' ? 'resume' : 'pause');
  for (const id of ['pause', 'slower', 'faster', 'note']) element(id).disabled = !isMoving();
  document.title = `${run.id} · Twin`;
}

function pickers() {
  const select = element('run');
  select.replaceChildren(...runs.map((one) => new Option(one.id, one.id, false, one.id === run?.id)));
  const box = element('overlay');
  box.replaceChildren(...runs.filter((one) => one.id !== run?.id).slice(0, 12).map((one) => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.checked = view.over.includes(one.id);
    input.addEventListener('change', () => overlay(one.id, input));
    label.append(input, ` ${one.id}`);
    return label;
  }));
}

function overlay(id, input) {
  view.over = view.over.filter((one) => one !== id);
  if (input.checked && view.over.length + 1 < OVERLAY) view.over.push(id);
  else input.checked = false;
  views.keep(view);
  trying(drawCharts);
}

/** Instant at which a branch left its parent; 0 for a run that is no branch. */
const shown = () => [run, ...view.over.map((id) => runs.find((one) => one.id === id)).filter(Boolean)]
  .map((one) => ({ id: one.id, from: one.from, forkMicros: one.forkMicros ?? 0 }));

async function drawCharts() {
  const wanted = view.series;
  charts = charts.filter((chart) => {
    if (wanted.includes(chart.view.name)) return true;
    chart.remove();
    return false;
  });
  for (const name of wanted) {
    let chart = charts.find((one) => one.view.name === name);
    if (!chart) charts.push(chart = new Chart(element('charts'), { name }, removeChart));
    Object.assign(chart.view, { runs: shown(), align: view.align, zone: view.zone });
    await chart.load(stop.signal);
  }
}

function removeChart(chart) {
  view.series = view.series.filter((name) => name !== chart.view.name);
  views.keep(view);
  trying(drawCharts);
}

function addChart(name) {
  if (!names.includes(name)) return tell(say('none'));
  if (!view.series.includes(name)) view.series.push(name);
  views.keep(view);
  element('find').value = '';
  return trying(drawCharts);
}

/** What a world shows first: the loop as a whole, then its goods. */
function firstSeries() {
  const wanted = ['loop.output', 'loop.capital', 'economy/output-growth', 'closure.value'];
  const first = wanted.filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => name.endsWith('.output') && !first.includes(name))].slice(0, 4);
}

async function open(id) {
  stop.abort();
  stop = new AbortController();
  deaf();
  run = runs.find((one) => one.id === id) ?? runs[0];
  element('events').replaceChildren();
  if (!run) return element('charts').replaceChildren(panels.paragraph(say('noRuns')));
  run = await api.get(api.run(run.id), stop.signal);
  view.run = run.id;
  view.over = view.over.filter((one) => one !== run.id && runs.some((other) => other.id === one));
  const list = await api.get(`${api.run(run.id)}/series`, stop.signal);
  names = (list.names ?? []).map((one) => one.name);
  element('names').replaceChildren(...names.map((name) => new Option(name)));
  if (!view.series.some((name) => names.includes(name))) view.series = firstSeries();
  views.keep(view);
  pickers();
  showRun();
  deaf = api.listen(run.id, 'now', {
    kinds: EVENT_KINDS,
    link: (isThere) => {
      element('link').textContent = say(isThere ? 'connected' : 'away');
      element('link').dataset.state = isThere ? 'connected' : 'away';
    },
    event: (kind, data) => panels.event(run, kind, data, view.zone),
    end: () => trying(refresh),
  });
  await drawCharts();
  await beside();
}

/** The panels that change more slowly than the clock. */
async function beside() {
  const why = (subject) => panels.explain(run, subject);
  const about = (part) => ({ name: `${run.id} ${say(`${part}Title`)}`, isOptional: part === 'floor', rows: () => panels.numbers[part](run) });
  const width = Math.min(1560, element('main').clientWidth);
  await Promise.all([
    panels.picture(element('loop'), `${api.run(run.id)}/flow.svg?width=${width}&language=${view.language}`, why, about('loop')),
    panels.picture(element('map'), `${api.run(run.id)}/map.svg?width=${width}&language=${view.language}`, why, about('map')),
    panels.picture(element('floor'), `${api.run(run.id)}/floor.svg?width=${width}&language=${view.language}`, why, about('floor')),
    panels.sites(run, why), panels.decision(run),
  ]);
}

async function refresh() {
  if (!run) return;
  const before = run.atMicros;
  run = await api.get(api.run(run.id), stop.signal);
  showRun();
  if (run.atMicros !== before) await drawCharts();
}

async function pulse() {
  beat++;
  await trying(refresh);
  if (beat % 30 === 0) await trying(beside);
  if (beat % 10 === 0) {
    await trying(async () => {
      const found = (await api.get('v1/runs', stop.signal)).runs;
      if (found.map((one) => one.id).join() !== runs.map((one) => one.id).join()) {
        runs = found;
        pickers();
      }
    });
  }
  setTimeout(pulse, document.hidden ? POLL * 10 : POLL);
}

const give = (body, words) => trying(async () => {
  await api.command(run.id, body);
  tell(say('done', words ?? body.command));
  await refresh();
});

const pause = () => give({ command: run.state === 'paused' ? 'resume' : 'pause' });
const pace = (factor) => give({ command: 'speed', speed: (run.speed || 1) * factor });

const note = () => ask('note', 'noteText', async (text) => {
  await api.command(run.id, { command: 'note', text });
  tell(say('done', say('note')));
});

function signIn() {
  ask('signIn', 'signInText', async (key) => {
    await api.post('login', { key });
    location.reload();
  }, { isSecret: true });
}

/** What the drawer asks for. */
function question() {
  const [path, value, until, reason] = ['path', 'value', 'until', 'reason'].map((id) => element(id).value.trim());
  if (!path || !value) {
    element('fork').reportValidity();
    return null;
  }
  return { set: [`${path}=${value}`], until, reason };
}

const busy = (is) => {
  for (const id of ['dry', 'branch']) element(id).disabled = is;
  if (is) element('effect').textContent = say('bandWait');
};

/** Draws both curves with their bands and begins nothing. */
async function look() {
  const asked = question();
  if (!asked) return;
  busy(true);
  try {
    const found = await whatIf.study(run, view.series, asked);
    whatIf.draw(element('preview'), found, run, view.zone);
    element('effect').textContent = whatIf.told(found);
  } catch (e) {
    element('effect').textContent = e.message;
  }
  busy(false);
}

async function fork() {
  const asked = question();
  if (!asked) return;
  const body = { command: 'fork', set: asked.set };
  if (asked.until) body.until = asked.until;
  if (asked.reason) body.reason = asked.reason;
  busy(true);
  try {
    const answer = await api.command(run.id, body);
    runs = (await api.get('v1/runs')).runs;
    view.over = [...view.over, answer.fork].slice(-(OVERLAY - 1));
    views.keep(view);
    pickers();
    await drawCharts();
    element('effect').textContent = say('branched', answer.fork);
    const found = await whatIf.study(run, view.series, asked);
    for (const chart of charts) {
      chart.bands = whatIf.bands(found, chart.view.name, ...shown().filter((one) => [run.id, answer.fork].includes(one.id)));
      chart.draw();
    }
    whatIf.draw(element('preview'), found, run, view.zone);
    element('effect').textContent = `${say('branched', answer.fork)} ${whatIf.told(found)}`;
  } catch (e) {
    element('effect').textContent = e.message;
  }
  busy(false);
}

const KEYS = {
  ' ': [pause, 'keyPause'], '+': [() => pace(2), 'keyFaster'], '-': [() => pace(0.5), 'keyFaster'],
  w: [() => element('drawer').showModal(), 'keyWhatIf'], f: [() => element('find').focus(), 'keyFind'],
  r: [() => element('run').focus(), 'keyRun'], n: [note, 'keyNote'], '?': [help, 'keyHelp'],
};

function help() {
  element('dialog-title').textContent = say('keysTitle');
  const list = document.createElement('dl');
  for (const [key, [, word]] of Object.entries(KEYS)) {
    const [term, meaning] = [document.createElement('dt'), document.createElement('dd')];
    const cap = document.createElement('kbd');
    cap.textContent = key === ' ' ? '␣' : key;
    term.append(cap);
    meaning.textContent = say(word);
    list.append(term, meaning);
  }
  element('dialog-body').replaceChildren(list);
  element('dialog').showModal();
}

function wire() {
  const on = (id, kind, act) => element(id).addEventListener(kind, act);
  on('run', 'change', () => trying(() => open(element('run').value)));
  on('pause', 'click', pause);
  on('slower', 'click', () => pace(0.5));
  on('faster', 'click', () => pace(2));
  on('note', 'click', note);
  on('what-if', 'click', () => element('drawer').showModal());
  on('help', 'click', help);
  on('account', 'click', () => trying(() => account(view.zone)));
  on('dialog-close', 'click', () => element('dialog').close());
  on('drawer-close', 'click', () => element('drawer').close());
  on('dry', 'click', look);
  on('fork', 'submit', (e) => { e.preventDefault(); fork(); });
  on('add', 'click', () => addChart(element('find').value));
  on('find', 'change', () => { if (names.includes(element('find').value)) addChart(element('find').value); });
  for (const key of ['zone', 'language', 'theme', 'align']) {
    element(key).value = view[key];
    on(key, 'change', () => trying(async () => {
      view[key] = element(key).value;
      views.keep(view);
      dress();
      if (key === 'language') await speak(view.language);
      if (run) { showRun(); await drawCharts(); }
      if (run && key === 'language') await beside();
    }));
  }
  document.addEventListener('keydown', (e) => {
    const isTyping = e.target.closest('input, select, textarea, dialog[open]') || (e.key === ' ' && e.target.closest('button'));
    if (isTyping || e.ctrlKey || e.metaKey || e.altKey || !KEYS[e.key]) return;
    e.preventDefault();
    KEYS[e.key][0]();
  });
}

async function start() {
  dress();
  await speak(view.language);
  wire();
  await trying(async () => {
    runs = (await api.get('v1/runs')).runs;
    await open(view.run);
    await greet();
  });
  pulse();
}

start();
