// A question with one answer, in a dialog of the page: what is wrong with an answer is said where it was given.

import { say } from './words.js';

const element = (id) => document.getElementById(id);

/** Asks; the dialog closes when `act` has done with the answer and stays with the reason when it fails. */
export function ask(title, text, act, { isSecret = false } = {}) {
  const [box, field, wrong] = [element('ask'), element('ask-answer'), element('ask-wrong')];
  if (box.open) return;
  element('ask-title').textContent = say(title);
  element('ask-text').textContent = say(text);
  wrong.textContent = '';
  [field.type, field.value, field.autocomplete] = isSecret ? ['password', '', 'current-password'] : ['text', '', 'off'];
  element('ask-form').onsubmit = async (e) => {
    e.preventDefault();
    const answer = field.value.trim();
    if (!answer) return;
    element('ask-enter').disabled = true;
    try {
      await act(answer);
      box.close();
    } catch (refused) {
      wrong.textContent = refused.message;
      field.setAttribute('aria-invalid', 'true');
      field.select();
    }
    element('ask-enter').disabled = false;
  };
  field.removeAttribute('aria-invalid');
  box.onclose = () => { field.value = ''; };
  element('ask-close').onclick = () => box.close();
  box.showModal();
}
