// One instance: its way on its diagram, and all that is known of it.
import { h, show } from './dom.js';
import { toInstance } from './links.js';
import { say } from './words.js';

/** The page {@code #/history/{processInstanceId}}. */
export const instance = async (node, { params }) => {
  show(node, h('h3', {}, say('history.title')), h('p', {}, params.id));
};

/** The tab beside Cockpit's own on the page of a running instance. */
export const instanceTab = async (node, { processInstanceId }) => {
  show(node, h('p', {}, h('a', { href: toInstance(processInstanceId) }, say('history.tab'))));
};
