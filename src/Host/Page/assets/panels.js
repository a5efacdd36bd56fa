// The panels beside the charts: loop, sites, decision, events, and why something is as it is.

import * as api from './api.js';
import { say } from './words.js';
import { photograph, table, tools } from './frame.js';
import { number, quantity, simDate } from './figures.js';

const EVENTS_KEPT = 200, FIGURES = 4, SQUARES = 400;

const element = (id) => document.getElementById(id);

const paragraph = (words) => {
  const made = document.createElement('p');
  made.className = 'missing';
  made.textContent = words;
  return made;
};

/** A picture that the server draws; a click on a part asks why it is as it is. */
export async function picture(host, path, onSubject, about) {
  try {
    const svg = await api.text(path);
    if (!svg) return host.replaceChildren(...(about.isOptional ? [] : [paragraph(say('none'))]));
    draw(host, svg, about);
  } catch (e) {
    host.replaceChildren(paragraph(e.status === 404 ? say('none') : e.message));
    return;
  }
  for (const part of host.querySelectorAll('[data-subject]')) {
    part.setAttribute('tabindex', '0');
    part.setAttribute('role', 'button');
    part.setAttribute('aria-label', `${part.dataset.subject}: ${say('why')}`);
    const ask = () => onSubject(part.dataset.subject);
    part.addEventListener('click', ask);
    part.addEventListener('keydown', (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); ask(); } });
  }
}

/** The drawing alone is renewed: an open table stays open. */
function draw(host, svg, about) {
  let box = host.querySelector('.drawing');
  if (!box) {
    box = document.createElement('div');
    box.className = 'drawing';
    const { bar, numbers, refresh } = tools({ ...about, canvas: () => photograph(box.querySelector('svg')) });
    host.replaceChildren(bar, box, numbers);
    host.refresh = refresh;
  }
  box.innerHTML = svg;

  // A picture whose parts can be asked for is a group of them.
  if (box.querySelector('[data-subject]')) box.querySelector('svg').setAttribute('role', 'group');
  host.refresh();
}

/** Numbers behind the pictures. */
export const numbers = {
  loop: async (run) => {
    const found = await api.get(`${api.run(run.id)}/flow`);
    return [['good', 'makes', 'perYear', 'share', 'equipment', 'import'],
      ...found.links.map((one) => [one.from, one.to, one.perYear, one.share, one.isEquipment, one.isImport])];
  },
  map: async (run) => {
    const found = await api.get(`${api.run(run.id)}/sites`);
    return [['site', 'kind', 'depot', 'figure', 'value', 'unit'],
      ...found.sites.flatMap((one) => one.state.map((figure) => [one.id, one.kind, one.depot ?? '', figure.name, figure.value ?? figure.text ?? '', figure.unit ?? ''])),
      ...found.links.map((one) => [one.id, 'link', one.from, one.to, one.goods.join(' '), ''])];
  },
  floor: async (run) => {
    const found = await api.get(`${api.run(run.id)}/sites`);
    return [['fleet', 'place', 'x', 'y', 'robots', 'chargers', 'freeChargers'],
      ...found.fleets.flatMap((one) => one.places.map((place) => [one.id, place.name, place.x, place.y, place.robots, place.chargers, place.freeChargers]))];
  },
};

/** Sites with what they make and hold, and each fleet as a grid of what its robots do. */
export async function sites(run, onSubject) {
  const found = await api.get(`${api.run(run.id)}/sites`);
  const rows = found.sites.map((one) => [one.id.replace(/^site:/, ''), one.kind, one.output ?? '',
    one.state.filter((figure) => figure.value).slice(0, FIGURES).map((figure) => `${figure.name} ${quantity(figure.value, figure.unit)}`).join(' · ')]);
  element('sites').replaceChildren(...found.fleets.map(fleet),
    rows.length ? table([say('site'), say('kind'), say('makes'), say('stands')], rows, ([id]) => onSubject(id)) : paragraph(say('none')));
}

/** A square for an equal part of the fleet, coloured by what it does; the key has the numbers. */
function fleet(one) {
  const states = one.states.filter((state) => state.value > 0);
  const total = states.reduce((sum, state) => sum + state.value, 0);
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = `${one.id.replace(/^fleet:/, '')} · ${number(total)} ${say('robots')}`;
  const grid = document.createElement('div');
  grid.className = 'fleet';
  grid.setAttribute('role', 'img');
  grid.setAttribute('aria-label', states.map((state) => `${state.name} ${number(state.value)}`).join(', '));
  const key = document.createElement('ul');
  key.className = 'fleet-key';
  for (const state of states) {
    const kind = `robot ${state.name.replaceAll(' ', '-')}`;
    for (let i = 0; i < Math.round(state.value / total * Math.min(total, SQUARES)); i++) {
      const square = document.createElement('span');
      square.className = kind;
      grid.append(square);
    }
    const item = document.createElement('li');
    const mark = document.createElement('span');
    mark.className = kind;
    item.append(mark, ` ${state.name} ${number(state.value)}`);
    key.append(item);
  }
  figure.append(caption, grid, key);
  return figure;
}

export async function decision(run) {
  const host = element('decision');
  if (!run.isJudged) return host.replaceChildren(paragraph(say('noDecision')));
  const found = await api.get(`${api.run(run.id)}/decision`);
  const head = document.createElement('p');
  head.className = 'headline';
  head.textContent = `${found.headline} · ${found.axisPrice} · ${found.axisLoop}`;
  const flags = document.createElement('p');
  flags.textContent = (found.flags ?? []).join(' · ');
  const conditions = table([say('condition'), say('reading'), say('bounds'), say('threshold'), say('passed')],
    (found.conditions ?? []).map((one) => [one.name, number(one.value), one.lo === one.hi ? '' : `${number(one.lo)} … ${number(one.hi)}`, number(one.threshold), one.passed === null ? '?' : one.passed ? '✓' : '✗']));
  const changes = document.createElement('ul');
  for (const change of found.whatWouldChangeIt ?? []) {
    const item = document.createElement('li');
    item.textContent = say('change', change.to, change.changes.map((one) => `${one.name} ${number(one.from)} → ${number(one.to)}`).join(', '), change.quarters);
    changes.append(item);
  }
  const title = document.createElement('h3');
  title.textContent = say('changes');
  host.replaceChildren(head, flags, conditions, title, changes);
}

export function event(run, kind, data, zone) {
  const list = element('events');
  let body = {};
  try { body = JSON.parse(data); } catch { /* a beat */ }
  const item = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = body.atMicros === undefined ? '' : simDate(run.from, body.atMicros, zone);
  const words = document.createElement('span');
  const { principal, actor, receivedAt, ...rest } = body.data ?? {};
  const said = Object.entries(rest).filter(([, value]) => value !== '' && typeof value !== 'object').map(([key, value]) => `${key} ${value}`);
  words.textContent = [actor, (body.name ?? kind).replace(/\/\d+$/, ''), ...said, principal && `(${principal})`].filter(Boolean).join(' · ');
  item.append(time, words);
  list.prepend(item);
  while (list.children.length > EVENTS_KEPT) list.lastChild.remove();
}

/** Why something is as it is: the chain of causes down to what binds. */
export async function explain(run, subject) {
  const body = element('dialog-body');
  element('dialog-title').textContent = `${say('why')} ${subject}`;
  body.replaceChildren(paragraph('…'));
  element('dialog').showModal();
  try {
    const found = await api.get(`${api.run(run.id)}/explain?what=${encodeURIComponent(subject)}`);
    const list = document.createElement('ol');
    for (const link of found.chain) {
      const item = document.createElement('li');
      item.textContent = `${link.what} — ${link.because}`;
      list.append(item);
    }
    const root = document.createElement('p');
    root.className = 'headline';
    root.textContent = found.root?.what ?? '';
    body.replaceChildren(root, list);
  } catch (e) {
    body.replaceChildren(paragraph(e.message));
  }
}

export { paragraph };
