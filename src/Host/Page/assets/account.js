// Who is signed in: the sessions of the key, each of which can be ended, and the way out.

import * as api from './api.js';
import { say } from './words.js';
import { table } from './frame.js';
import { date } from './figures.js';

const element = (id) => document.getElementById(id);

/** Shows the button to one who came in by a key. */
export async function greet() {
  element('account').hidden = !(await api.get('v1/sessions')).isCookie;
}

/** Lists the sessions. */
export async function account(zone) {
  const found = await api.get('v1/sessions');
  element('dialog-title').textContent = say('account');
  const button = (words, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    made.addEventListener('click', act);
    return made;
  };
  const leave = button(say('leave'), async () => { await api.post('logout', {}); location.reload(); });
  leave.id = 'leave';
  const list = table([say('signIn'), say('endsAt'), ''], found.sessions.map((one) => [one.key, date(new Date(one.endsAt), zone), one.isOwn ? say('ownSession') : '']));
  [...list.querySelectorAll('tbody tr')].forEach((row, i) => {
    const one = found.sessions[i];
    if (!one.isOwn) row.lastElementChild.append(button(say('endSession'), async () => { await api.end(one.id); await account(zone); }));
  });
  element('dialog-body').replaceChildren(list, leave);
  if (!element('dialog').open) element('dialog').showModal();
}
