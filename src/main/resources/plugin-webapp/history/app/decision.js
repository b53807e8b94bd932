import { h, show } from './dom.js';
import { say } from './words.js';

export const decision = async node => {
  show(node, h('h3', {}, say('history.title')));
};
