// Values of variables, inputs and results, each as its type asks for. What is long is folded.
import { h } from './dom.js';
import { moment } from './formats.js';
import { say } from './words.js';

const SHORT = 90;

/** Something to show for a value. */
export const valueOf = (value, type) => {
  if (value === null || value === undefined) {
    return h('span', { class: 'history-none' }, say('history-case.value.none'));
  }
  if (type === 'Date') {
    return moment(value);
  }
  if (value === '') {
    return h('span', { class: 'history-none' }, say('history-case.value.empty'));
  }
  const text = written(value, type);
  const whole = h('pre', { class: 'history-value' }, text);
  return text.length <= SHORT && !text.includes('\n')
    ? h('code', {}, text)
    : h('details', {}, h('summary', {}, h('code', {}, `${plain(value, text).slice(0, SHORT - 20).trim()} …`)), whole);
};

const plain = (value, text) => (typeof value === 'string' ? value : text).replace(/\s+/g, ' ');

/** JSON is set out on lines of its own where it is more than a short list. */
const written = (value, type) => {
  if (typeof value !== 'string') {
    return JSON.stringify(value, null, 2);
  }
  if (type === 'Json' || type === 'Object' || type === 'json' || type === 'object') {
    try {
      return value.length <= SHORT ? value : JSON.stringify(JSON.parse(value), null, 2);
    } catch {
      return value;
    }
  }
  return value;
};
