// Where a page or a part of one stands in Cockpit. A view is {@code async (node, {api, params, query, …}) => …}: it fills the node.
import { Refused } from './api.js';
import { h, show } from './dom.js';
import { here } from './links.js';
import { say } from './words.js';

let count = 0;
const newId = () => `history-${(count += 1)}`;

const view = (node, fill, context) => {
  show(node, h('p', { class: 'history-loading', role: 'status' }, say('history.loading')));
  return Promise.resolve()
    .then(() => fill(node, context))
    .catch(error => {
      if (!(error instanceof Refused)) {
        console.error(error);
      }
      show(node, h('p', { class: 'history-sentence', role: 'status' }, sentence(error)));
    });
};

const sentence = error => {
  if (error.status === 404) {
    return error.message || say('history.gone');
  }
  return error.message && error instanceof Refused ? error.message : say('history.no-answer');
};

/** A page of its own at this path, such as {@code '/history/:id'}; params holds what stands for the names that begin with a colon. */
export const route = (path, page) => ({
  id: newId(),
  pluginPoint: 'cockpit.route',
  properties: { path },
  render: (node, { api }) => {
    const { path: parts, query } = here();
    const params = {};
    path.split('/').filter(Boolean).forEach((name, index) => {
      if (name.startsWith(':')) {
        params[name.slice(1)] = parts[index];
      }
    });
    node.className = 'history-page ctn-view cockpit-section-dashboard';
    view(node, page, { api, params, query });
  },
});

/** A part of one of Cockpit's own pages; the view is also given what Cockpit hands over there, such as processDefinitionId. */
export const point = (pluginPoint, part, properties = {}) => ({
  id: newId(),
  pluginPoint,
  priority: properties.priority ?? 10,
  properties,
  render: (node, given) => {
    node.className = 'history-part';
    view(node, part, { ...given, params: {}, query: here().query });
  },
});

/** The entry in the navigation, beside Processes and Decisions. */
export const navigation = (address, title) => ({
  id: 'history',
  pluginPoint: 'cockpit.navigation',
  priority: 80,
  properties: { pagePath: address, checkActive: url => url.includes(address) },
  render: node => {
    show(node, h('a', { href: address }, title));
  },
});

/**
 * The choice beside "Runtime" on Cockpit's page of an instance. Where a view of this id is there, Cockpit leads from the address of an
 * instance that has ended to {@code /process-instance/{id}/history}.
 */
export const instanceView = label => ({
  id: 'history',
  pluginPoint: 'cockpit.processInstance.view',
  priority: 10,
  properties: { label },
  render: () => {},
});
