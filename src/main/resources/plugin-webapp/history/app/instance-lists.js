// What all lists of an instance have in common: nothing is cut off silently, and nothing is empty without a word.
import { h, table } from './dom.js';
import { number } from './formats.js';
import { at } from './instance-address.js';
import { say } from './words.js';

/** A table with its caption in sight; a sentence where there is nothing. */
export const list = (caption, columns, rows, empty) => (rows.length === 0
  ? h('p', { class: 'history-sentence' }, empty)
  : h('div', { class: 'history-scroll' }, table(columns, rows, null, caption)));

/** "The first 500 of 1,204", with a button for more. */
export const rest = (pages, draw, after = () => {}) => !pages.complete && h('p', { class: 'history-rest' },
  say('history-case.first-of', number(pages.rows.length), number(pages.total)), ' ',
  h('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: async event => {
    event.target.disabled = true;
    await pages.more();
    await after();
    await draw();
  } }, say('history-case.more')));

/** The name of a step, by which everything can be narrowed to it. */
export const stepLink = (one, id, name) => (one.model.steps.has(id)
  ? h('a', { href: at(one.id, { step: id }) }, name || one.model.steps.get(id).name)
  : name || id);
