// The live page: runs, their series as they grow, the loop, the decision, and what if.

import * as api from './api.js';
import * as panels from './panels.js';
import * as views from './view.js';
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
  const width = Math.min(1560, element('main').clientWidth);
  await Promise.all([
    panels.picture(element('loop'), `${api.run(run.id)}/flow.svg?width=${width}`, why),
    panels.picture(element('map'), `${api.run(run.id)}/floor.svg?width=${width}`, why),
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

function note() {
  const words = prompt(say('noteText'));
  if (words) give({ command: 'note', text: words }, say('note'));
}

function signIn() {
  const key = prompt(say('signInText'));
  if (key) trying(async () => { await api.post('login', { key }); location.reload(); });
}

async function fork(isDry) {
  const [path, value, until, reason] = ['path', 'value', 'until', 'reason'].map((id) => element(id).value.trim());
  if (!path || !value) return element('fork').reportValidity();
  const body = { command: 'fork', set: [`${path}=${value}`], dryRun: isDry };
  if (until) body.until = until;
  if (reason) body.reason = reason;
  try {
    const answer = await api.command(run.id, body);
    element('effect').textContent = isDry ? JSON.stringify(answer.effect ?? answer) : say('branched', answer.fork ?? '');
    if (!isDry && answer.fork) {
      runs = (await api.get('v1/runs')).runs;
      view.over = [...view.over, answer.fork].slice(-(OVERLAY - 1));
      views.keep(view);
      pickers();
      await drawCharts();
    }
  } catch (e) {
    element('effect').textContent = e.message;
  }
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
  on('dialog-close', 'click', () => element('dialog').close());
  on('drawer-close', 'click', () => element('drawer').close());
  on('dry', 'click', () => fork(true));
  on('fork', 'submit', (e) => { e.preventDefault(); fork(false); });
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
  });
  pulse();
}

start();
