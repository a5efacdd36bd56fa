// One chart: lines of a series of one or more runs, with its numbers as CSV, as a picture and as a table.

import * as api from './api.js';
import { say } from './words.js';
import { date, number, quantity, ticks, unitName } from './figures.js';

const COLOURS = ['--c0', '--c1', '--c2', '--c3', '--c4'];
const YEAR = 31557600;
const POINTS = 4000;

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export class Chart {
  /** @param view what is shown: {name, runs: [{id, from, forkMicros}], align, zone} */
  constructor(host, view, onRemove) {
    this.view = view;
    this.lines = [];
    this.root = document.createElement('figure');
    this.root.className = 'chart';
    this.root.dataset.series = view.name;
    this.caption = document.createElement('figcaption');
    this.box = document.createElement('div');
    this.box.className = 'plot';
    this.numbers = document.createElement('div');
    this.numbers.hidden = true;
    this.root.append(this.caption, this.tools(onRemove), this.box, this.numbers);
    host.append(this.root);
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this.box);
  }

  tools(onRemove) {
    const bar = document.createElement('div');
    bar.className = 'tools';
    const button = (word, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = say(word);
      made.setAttribute('aria-label', `${say(word)}: ${this.view.name}`);
      made.addEventListener('click', act);
      bar.append(made);
      return made;
    };
    button('csv', () => this.saveCsv());
    button('png', () => this.savePng());
    this.tableButton = button('table', () => this.toggleTable());
    this.tableButton.setAttribute('aria-expanded', 'false');
    button('remove', () => onRemove(this));
    return bar;
  }

  /** Fetches what is new: all at first, then only what comes after the last point. */
  async load(signal) {
    const wanted = this.view.runs.map((run) => run.id);
    this.lines = this.lines.filter((line) => wanted.includes(line.run.id));
    await Promise.all(this.view.runs.map(async (run) => {
      let line = this.lines.find((one) => one.run.id === run.id);
      if (!line) this.lines.push(line = { run, times: [], values: [], unit: '' });
      const from = line.times.length ? `&from=${line.times.at(-1) + 1}` : '';
      const list = await api.get(`${api.run(run.id)}/series?name=${encodeURIComponent(this.view.name)}${from}`, signal).catch((e) => {
        if (e.status === 404) return { series: [] };
        throw e;
      });
      const [found] = list.series ?? [];
      if (!found) return;
      line.unit = found.unit;
      line.times.push(...found.times);
      line.values.push(...found.values);
    }));
    this.lines.sort((a, b) => wanted.indexOf(a.run.id) - wanted.indexOf(b.run.id));
    this.draw();
  }

  x(line, micros) {
    return this.view.align === 'fork'
      ? (micros - (line.run.forkMicros ?? 0)) / 1e6 / YEAR
      : Date.parse(`${line.run.from}T00:00:00Z`) / 1000 + micros / 1e6;
  }

  /** One row of x for all lines, as the plot wants it; long lines are thinned by least and greatest, which keeps their shape. */
  data() {
    const rows = new Map();
    this.lines.forEach((line, i) => {
      const step = Math.max(1, Math.ceil(line.times.length / POINTS) * 2);
      for (let at = 0; at < line.times.length; at += step) {
        let low = at, high = at;
        for (let j = at; j < Math.min(at + step, line.times.length); j++) {
          if (line.values[j] < line.values[low]) low = j;
          if (line.values[j] > line.values[high]) high = j;
        }
        for (const j of new Set([Math.min(low, high), Math.max(low, high)])) {
          const x = this.x(line, line.times[j]);
          if (!rows.has(x)) rows.set(x, new Array(this.lines.length).fill(undefined));
          rows.get(x)[i] = line.values[j];
        }
      }
    });
    const xs = [...rows.keys()].sort((a, b) => a - b);
    return [xs, ...this.lines.map((_, i) => xs.map((x) => rows.get(x)[i]))];
  }

  draw() {
    const unit = this.lines.find((line) => line.unit)?.unit ?? '';
    const last = this.lines[0]?.values.findLast?.((value) => value !== null);
    this.caption.textContent = `${this.view.name} · ${last === undefined ? say('empty') : quantity(last, unit)}`;
    if (!globalThis.uPlot) return this.drawPicture();
    const width = this.box.clientWidth;
    if (width === 0) return;
    this.plot?.destroy();
    this.plot = new uPlot(this.options(width, unit), this.data(), this.box);
    this.box.setAttribute('role', 'img');
    this.box.setAttribute('aria-label', this.caption.textContent);
    if (!this.numbers.hidden) this.fillTable();
  }

  options(width, unit) {
    const isDate = this.view.align !== 'fork';
    const axis = { stroke: css('--soft'), grid: { stroke: css('--grid'), width: 1 }, ticks: { stroke: css('--rule'), width: 1 } };
    return {
      width, height: 220, ms: 1, tzDate: (at) => (this.view.zone === 'browser' ? new Date(at * 1000) : uPlot.tzDate(new Date(at * 1000), 'Etc/UTC')),
      scales: { x: { time: isDate } },
      axes: [{ ...axis, space: 90 }, { ...axis, size: (_, words) => 16 + 7 * Math.max(5, ...(words ?? []).map((word) => word.length)), values: (_, at) => ticks(at, unit) }],
      series: [{ label: say('time'), value: (_, x) => (x === null ? '–' : isDate ? date(new Date(x * 1000), this.view.zone) : number(x, 4)) },
        ...this.lines.map((line, i) => ({
          label: line.run.id, stroke: css(COLOURS[i % COLOURS.length]), width: 2, dash: i === 0 ? undefined : [6, 2 + i], spanGaps: true,
          points: { show: line.times.length < 60 }, value: (_, value) => quantity(value, unit),
        }))],
      cursor: { drag: { x: true, y: false }, sync: { key: 'twin' } },
    };
  }

  /** Where no plot came with the build, the server draws. */
  async drawPicture() {
    const ids = this.lines.map((line) => line.run.id);
    if (!ids.length || this.box.clientWidth === 0) return;
    const over = ids.slice(1).map((id) => `&over=${encodeURIComponent(id)}`).join('');
    this.box.innerHTML = await api.text(
      `${api.run(ids[0])}/chart.svg?name=${encodeURIComponent(this.view.name)}&width=${Math.round(this.box.clientWidth)}${over}`);
  }

  rows() {
    return this.lines.flatMap((line) => line.times.map((time, i) => [line.run.id, date(new Date(Date.parse(`${line.run.from}T00:00:00Z`) + time / 1000), 'site'), line.values[i]]));
  }

  saveCsv() {
    const cell = (value) => {
      const words = String(value ?? '');
      const safe = /^[=+\-@\t\r]/.test(words) && !Number.isFinite(Number(words)) ? `'${words}` : words;
      return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    const unit = this.lines[0]?.unit ?? '';
    const lines = [['run', 'time', `${this.view.name} [${unit}]`], ...this.lines.flatMap((line) => line.times.map((time, i) => [
      line.run.id, new Date(Date.parse(`${line.run.from}T00:00:00Z`) + time / 1000).toISOString(), line.values[i]]))];
    this.save(new Blob([lines.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'], { type: 'text/csv' }), 'csv');
  }

  savePng() {
    const canvas = this.box.querySelector('canvas');
    if (!canvas) return;
    const paper = document.createElement('canvas');
    [paper.width, paper.height] = [canvas.width, canvas.height];
    const ink = paper.getContext('2d');
    ink.fillStyle = css('--page');
    ink.fillRect(0, 0, paper.width, paper.height);
    ink.drawImage(canvas, 0, 0);
    paper.toBlob((blob) => this.save(blob, 'png'));
  }

  save(blob, ending) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.view.name.replace(/[^\w.-]+/g, '_')}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  toggleTable() {
    this.numbers.hidden = !this.numbers.hidden;
    this.tableButton.setAttribute('aria-expanded', String(!this.numbers.hidden));
    if (!this.numbers.hidden) this.fillTable();
  }

  fillTable() {
    const unit = this.lines[0]?.unit ?? '';
    const rows = this.rows().slice(-200);
    this.numbers.replaceChildren(table([say('run'), say('time'), `${this.view.name} (${unitName(unit)})`],
      rows.map(([id, at, value]) => [id, at, quantity(value, unit)])));
  }

  remove() {
    this.observer.disconnect();
    this.plot?.destroy();
    this.root.remove();
  }
}

/** A table of texts; nothing in it is markup. */
export function table(heads, rows, onRow) {
  const made = document.createElement('table');
  const head = made.createTHead().insertRow();
  for (const words of heads) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = words;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((value, i) => {
      const cell = line.insertCell();
      if (i === 0 && onRow) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'plain';
        button.textContent = value;
        button.addEventListener('click', () => onRow(row));
        cell.append(button);
      } else cell.textContent = value;
    });
  }
  const frame = document.createElement('div');
  frame.className = 'scroll';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', heads.join(', '));
  frame.append(made);
  return frame;
}
