// One chart: lines of a series of one or more runs, with its numbers as CSV, as a picture and as a table.

import * as api from './api.js';
import { say } from './words.js';
import { css, paper, photograph, tools } from './frame.js';
import { date, number, quantity, ticks } from './figures.js';

const COLOURS = ['--c0', '--c1', '--c2', '--c3', '--c4'];
const YEAR = 31557600;

/** Points asked of the server for a line, and most that are drawn of it: what is zoomed into is asked for again. */
const POINTS = 4000, DRAWN = 4 * POINTS;

export class Chart {
  /** @param view what is shown: {name, runs: [{id, from, forkMicros}], align, zone} */
  constructor(host, view, onRemove) {
    this.view = view;
    this.lines = [];
    this.bands = [];
    this.root = document.createElement('figure');
    this.root.className = 'chart';
    this.root.dataset.series = view.name;
    this.caption = document.createElement('figcaption');
    this.box = document.createElement('div');
    this.box.className = 'plot';
    this.tools = tools({ name: view.name, rows: () => this.rows(), cells: (row) => this.cells(row), canvas: () => this.canvas() });
    if (onRemove) this.tools.button('remove', () => onRemove(this));
    this.root.append(this.caption, this.tools.bar, this.box, this.tools.numbers);
    host.append(this.root);
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this.box);
  }

  /** Shows lines and bands that somebody else worked out. */
  show(lines, bands) {
    [this.lines, this.bands] = [lines, bands];
    this.draw();
  }

  /** Bands of runs that are shown; of others there is nothing to lay them under. */
  spread() {
    return this.bands.filter((band) => this.lines.some((line) => line.run.id === band.run.id));
  }

  /** Fetches what is new: all at first, then only what comes after the last point. */
  async load(signal) {
    const wanted = this.view.runs.map((run) => run.id);
    this.lines = this.lines.filter((line) => wanted.includes(line.run.id));
    await Promise.all(this.view.runs.map(async (run) => {
      let line = this.lines.find((one) => one.run.id === run.id);
      if (!line) this.lines.push(line = { run, times: [], values: [], unit: '' });
      const from = line.times.length ? `&from=${line.times.at(-1) + 1}` : '';
      const list = await api.get(`${api.run(run.id)}/series?name=${encodeURIComponent(this.view.name)}&points=${POINTS}${from}`, signal).catch((e) => {
        if (e.status === 404) return { series: [] };
        throw e;
      });
      const [found] = list.series ?? [];
      if (!found) return;
      line.unit = found.unit;
      line.times = line.times.concat(found.times);
      line.values = line.values.concat(found.values);
    }));
    this.lines.sort((a, b) => wanted.indexOf(a.run.id) - wanted.indexOf(b.run.id));
    this.draw();
  }

  /** All points of a line between two instants, or as many as are asked for. */
  async part(line, query) {
    const list = await api.get(`${api.run(line.run.id)}/series?name=${encodeURIComponent(this.view.name)}${query}`);
    return list.series?.[0] ?? { times: [], values: [] };
  }

  /** Puts what was thinned in its place as finely as the screen shows it, between two x. */
  async refine(from, to) {
    for (const line of this.lines.filter((one) => one.times.length >= POINTS / 2 && one.run.id)) {
      const origin = this.x(line, 0), scale = this.x(line, 1e6) - origin;
      const [first, last] = [from, to].map((x) => Math.max(0, Math.round((x - origin) / scale * 1e6)));
      const found = await this.part(line, `&from=${first}&to=${last}&points=${POINTS}`);
      const before = line.times.findIndex((time) => time >= first), after = line.times.findIndex((time) => time > last);
      for (const [key, fine] of [['times', found.times], ['values', found.values]]) {
        line[key] = [...line[key].slice(0, before < 0 ? undefined : before), ...fine, ...(after < 0 ? [] : line[key].slice(after))];
      }
    }
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
    const all = [...this.lines, ...this.spread().flatMap((band) => [{ ...band, values: band.high }, { ...band, values: band.low }])];
    all.forEach((line, i) => {
      const step = Math.max(1, Math.ceil(line.times.length / DRAWN) * 2);
      for (let at = 0; at < line.times.length; at += step) {
        let low = at, high = at;
        for (let j = at; j < Math.min(at + step, line.times.length); j++) {
          if (line.values[j] < line.values[low]) low = j;
          if (line.values[j] > line.values[high]) high = j;
        }
        for (const j of new Set([Math.min(low, high), Math.max(low, high)])) {
          const x = this.x(line, line.times[j]);
          if (!rows.has(x)) rows.set(x, new Array(all.length).fill(undefined));
          rows.get(x)[i] = line.values[j];
        }
      }
    });
    const xs = [...rows.keys()].sort((a, b) => a - b);
    return [xs, ...all.map((_, i) => xs.map((x) => rows.get(x)[i]))];
  }

  draw() {
    const unit = this.lines.find((line) => line.unit)?.unit ?? '';
    const last = this.lines[0]?.values.findLast?.((value) => value !== null);
    this.caption.textContent = `${this.view.name} · ${last === undefined ? say('empty') : quantity(last, unit)}`;
    if (!globalThis.uPlot) return this.drawPicture();
    const width = this.box.clientWidth;
    if (width === 0) return;
    const shape = JSON.stringify([width, this.view.align, this.view.zone, document.documentElement.lang, document.documentElement.dataset.theme, css('--page'), this.lines.map((line) => [line.run.id, line.unit, line.times.length < 60]), this.spread().map((band) => band.run.id)]);
    const data = this.data();
    if (this.plot && this.shape === shape) {
      // Somebody who has zoomed in stays where he looks.
      const { min, max } = this.plot.scales.x, [first] = this.plot.data;
      const isZoomed = first.length > 1 && (min > first[0] || max < first.at(-1));
      this.plot.setData(data, !isZoomed);
      if (isZoomed) this.plot.setScale('x', { min, max });
    } else {
      this.plot?.destroy();
      this.plot = new uPlot(this.options(width, unit), data, this.box);
      this.shape = shape;
    }
    this.box.setAttribute('role', 'img');
    this.box.setAttribute('aria-label', this.caption.textContent);
    this.tools.refresh();
  }

  options(width, unit) {
    const isDate = this.view.align !== 'fork';
    const colour = (id) => css(COLOURS[Math.max(0, this.lines.findIndex((line) => line.run.id === id)) % COLOURS.length]);
    const bands = this.spread();
    const axis = { stroke: css('--soft'), grid: { stroke: css('--grid'), width: 1 }, ticks: { stroke: css('--rule'), width: 1 } };
    return {
      width, height: 220, tzDate: (at) => (this.view.zone === 'browser' ? new Date(at * 1000) : uPlot.tzDate(new Date(at * 1000), 'Etc/UTC')),
      scales: { x: { time: isDate } },
      axes: [{ ...axis, space: 90 }, { ...axis, size: (_, words) => 16 + 7 * Math.max(5, ...(words ?? []).map((word) => word.length)), values: (_, at) => ticks(at, unit) }],
      series: [{ label: say('time'), value: (_, x) => (x === null ? '–' : isDate ? date(new Date(x * 1000), this.view.zone) : number(x, 4)) },
        ...this.lines.map((line, i) => ({
          label: line.run.id, stroke: css(COLOURS[i % COLOURS.length]), width: 2, dash: i === 0 ? undefined : [6, 2 + i], spanGaps: true,
          points: { show: line.times.length < 60 }, value: (_, value) => quantity(value, unit),
        })),
        ...bands.flatMap((band) => ['90 %', '10 %'].map((level) => ({
          label: `${band.run.id} ${level}`, stroke: colour(band.run.id), width: 0.5, spanGaps: true, points: { show: false }, value: (_, value) => quantity(value, unit),
        })))],
      bands: bands.map((band, i) => ({ series: [this.lines.length + 1 + 2 * i, this.lines.length + 2 + 2 * i], fill: `${colour(band.run.id)}38` })),
      cursor: { drag: { x: true, y: false }, sync: { key: 'twin' } },
      hooks: { setSelect: [(plot) => plot.select.width > 0 && this.refine(plot.posToVal(plot.select.left, 'x'), plot.posToVal(plot.select.left + plot.select.width, 'x'))] },
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

  async rows() {
    const lines = await Promise.all(this.lines.map(async (line) => (line.times.length < POINTS / 2 ? line : { ...line, ...await this.part(line, '') })));
    const unit = this.lines[0]?.unit ?? '';
    const day = (line) => Date.parse(`${line.run.from}T00:00:00Z`);
    const heads = ['run', 'time', `${this.view.name} [${unit}]`];
    const row = (line, time, ...values) => [line.run.id, new Date(day(line) + time / 1000).toISOString(), ...values];
    const bands = this.spread();
    if (!bands.length) return [heads, ...lines.flatMap((line) => line.times.map((time, i) => row(line, time, line.values[i])))];
    const value = (run, time) => lines.find((line) => line.run.id === run.id && line.times.includes(time));
    return [[...heads, '10 %', '90 %'],
      ...lines.flatMap((line) => line.times.filter((time) => !bands.some((band) => band.run.id === line.run.id && band.times.includes(time)))
        .map((time) => row(line, time, line.values[line.times.indexOf(time)], '', ''))),
      ...bands.flatMap((band) => band.times.map((time, i) => {
        const line = value(band.run, time);
        return row(band, time, line ? line.values[line.times.indexOf(time)] : '', band.low[i], band.high[i]);
      }))];
  }

  cells([id, at, ...values]) {
    const unit = this.lines[0]?.unit ?? '';
    return [id, date(new Date(at), this.view.zone ?? 'site'), ...values.map((value) => (value === '' ? '' : quantity(value, unit)))];
  }

  canvas() {
    const svg = this.box.querySelector('svg');
    if (svg) return photograph(svg);
    const drawn = this.box.querySelector('canvas');
    if (!drawn) return null;
    const made = paper(drawn.width, drawn.height);
    made.getContext('2d').drawImage(drawn, 0, 0);
    return made;
  }

  remove() {
    this.observer.disconnect();
    this.plot?.destroy();
    this.root.remove();
  }
}
