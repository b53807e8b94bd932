// The form above a list. What it asks for stands in the address, so that a search can be kept, sent and gone back to.
import { h } from './dom.js';
import { go } from './links.js';
import { say } from './words.js';

let count = 0;

const field = (label, control) => {
  control.id = `history-field-${(count += 1)}`;
  return h('div', { class: 'form-group' }, h('label', { class: 'control-label', for: control.id }, label), control);
};

/** A line of text. */
export const text = (name, label, query) =>
  field(label, h('input', { class: 'form-control', type: 'search', name, value: query[name] || '', maxlength: 200, autocomplete: 'off' }));

/** A day. */
export const day = (name, label, query) =>
  field(label, h('input', { class: 'form-control', type: 'date', name, value: query[name] || '', min: '1900-01-01', max: '2999-12-31' }));

/**
 * One of several, or none.
 * @param options {@code [[value, text]]}; a value that the address has and the list has not is added, so that nothing is silently dropped
 */
export const choice = (name, label, query, options, none) => {
  const chosen = query[name] || '';
  const known = chosen === '' || options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
  return field(label, h('select', { class: 'form-control', name },
    none !== undefined && h('option', { value: '' }, none),
    known.map(([value, title]) => h('option', { value, selected: value === chosen }, title))));
};

/**
 * @param address what leads to the list with these parameters, such as {@code toSearch}
 * @param kept parameters that no field shows and that stay
 */
export const form = (address, query, kept, fields) => {
  const element = h('form', { class: 'history-form', role: 'search', onsubmit: event => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(element));
    kept.forEach(name => {
      values[name] = query[name];
    });
    go(address(values));
  } },
  h('div', { class: 'history-fields' }, fields),
  h('div', { class: 'history-buttons' },
    h('button', { type: 'submit', class: 'btn btn-primary' }, say('history.search')), ' ',
    h('a', { class: 'btn btn-link', href: address({}) }, say('history.clear'))));
  return element;
};
