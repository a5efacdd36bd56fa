// What stands beside every picture: its numbers as CSV and as a table, and itself as a PNG.

import { say } from './words.js';

const ROWS_SHOWN = 200, SHARP = 2;

export const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * Buttons for CSV, PNG and a table.
 * @param about {name, rows: () => [heads, ...rows], cells: (row) => texts, canvas: () => canvas} rows and canvas may be promised
 * @returns the bar, and the place of the table
 */
export function tools(about) {
  const bar = document.createElement('div');
  bar.className = 'tools';
  const numbers = document.createElement('div');
  numbers.hidden = true;
  const button = (word, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = say(word);
    made.dataset.tool = word;
    made.setAttribute('aria-label', `${say(word)}: ${about.name}`);
    made.addEventListener('click', () => act(made));
    bar.append(made);
    return made;
  };
  const fill = async () => {
    const [heads, ...rows] = await about.rows();
    numbers.replaceChildren(table(heads, rows.slice(-ROWS_SHOWN).map(about.cells ?? ((row) => row))));
  };
  button('csv', async () => save(about.name, 'csv', new Blob([csv(await about.rows())], { type: 'text/csv' })));
  button('png', async () => (await about.canvas())?.toBlob((blob) => save(about.name, 'png', blob)));
  button('table', async (made) => {
    numbers.hidden = !numbers.hidden;
    made.setAttribute('aria-expanded', String(!numbers.hidden));
    if (!numbers.hidden) await fill();
  }).setAttribute('aria-expanded', 'false');
  return { bar, numbers, button, refresh: () => (numbers.hidden ? undefined : fill()) };
}

/** Rows as CSV in which no spreadsheet finds a formula. */
export function csv(rows) {
  const cell = (value) => {
    const words = String(value ?? '');
    const safe = /^[=+\-@\t\r]/.test(words) && !Number.isFinite(Number(words)) ? `'${words}` : words;
    return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** A canvas on the colour of the page. */
export function paper(width, height) {
  const made = document.createElement('canvas');
  [made.width, made.height] = [width, height];
  const ink = made.getContext('2d');
  ink.fillStyle = css('--page');
  ink.fillRect(0, 0, width, height);
  return made;
}

/** A drawing of the server as a canvas, with the colours that it has now. */
export async function photograph(svg) {
  const copy = svg.cloneNode(true);
  const parts = [svg, ...svg.querySelectorAll('*')], copies = [copy, ...copy.querySelectorAll('*')];
  const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor'];
  parts.forEach((part, i) => {
    const has = getComputedStyle(part);
    for (const look of looks) copies[i].setAttribute(look, has.getPropertyValue(look));
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const made = paper(Math.round(width * SHARP), Math.round(height * SHARP));
  made.getContext('2d').drawImage(image, 0, 0, made.width, made.height);
  return made;
}

function save(name, ending, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name.replace(/[^\w.-]+/g, '_')}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
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
