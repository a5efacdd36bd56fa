// What the page says, in the reader's language.

let words = {};

/** Loads a language and puts its words into the page. */
export async function speak(language) {
  words = await (await fetch(`assets/words.${language}.json`)).json();
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll('[data-word-label]')) element.setAttribute('aria-label', say(element.dataset.wordLabel));
  for (const element of document.querySelectorAll('[data-word-title]')) {
    element.title = say(element.dataset.wordTitle);
    element.setAttribute('aria-label', element.title);
  }
}

/** A word, with values in place of {0}, {1}. */
export const say = (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
