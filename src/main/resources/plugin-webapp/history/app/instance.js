// One instance, finished or running: its way on its diagram, and everything that the engine keeps of it.
import { engine, now } from './api.js';
import { h, show } from './dom.js';
import { factsOf, listsOf, orNothing, relativesOf } from './instance-data.js';
import { head } from './instance-head.js';
import { picture } from './instance-picture.js';
import { tabs } from './instance-tabs.js';
import { toInstance } from './links.js';
import { model } from './model.js';
import { say } from './words.js';
import { wayOf } from './way.js';

/** So many steps are read for the way at once; more on demand. */
const STEPS = 4000;

/** What is shown stays while tabs and steps are chosen in it: Cockpit draws the page of a route anew for each address. */
let open = null;

/** The page {@code #/history/{processInstanceId}?tab=…&step=…}. */
export const instance = async (node, { api, params, query }) => {
  if (!open || open.id !== params.id || (open.running && Date.now() - open.read > 30_000)) {
    open = await read(api, params.id);
  }
  if (!open) {
    show(node, h('h3', {}, say('history-case.title')), h('p', { class: 'history-sentence', role: 'status' }, say('history-case.unknown')));
    return;
  }
  document.title = `${open.title} | ${say('history-case.title')}`;
  await open.page.show(node, query);
};

/** On Cockpit's own page of a running instance: the way to this one. */
export const instanceTab = async (node, { processInstanceId }) => {
  show(node, h('p', { class: 'history-sentence' },
    h('a', { class: 'btn btn-default', href: toInstance(processInstanceId) }, say('history-case.open')), ' ', say('history-case.open-hint')));
};

/**
 * Cockpit's own address of a finished instance, as it stands in old notes: leads to the page above. Cockpit itself comes here for an
 * instance that has ended, as soon as there is a view of this name.
 */
export const formerAddress = async (node, { params, query }) => {
  const step = (query.activityIds || '').split(',')[0];
  window.location.replace(`${toInstance(params.id)}${step ? `?step=${encodeURIComponent(step)}` : ''}`);
};

const read = async (api, id) => {
  const found = await engine(api, `history/process-instance/${encodeURIComponent(id)}`)
    .catch(error => (error.status === 404 || error.status === 403 ? null : Promise.reject(error)));
  if (!found) {
    return null;
  }
  const lists = listsOf(api, id);
  const [definition, drawing, facts, moment] = await Promise.all([
    orNothing(engine(api, `process-definition/${encodeURIComponent(found.processDefinitionId)}`)),
    orNothing(engine(api, `process-definition/${encodeURIComponent(found.processDefinitionId)}/xml`).then(written => model(written.bpmn20Xml))),
    factsOf(api, id),
    now(api),
    lists.activities.loadUpTo(STEPS),
    lists.operations.load(),
  ]);
  const relatives = await relativesOf(api, found, lists.activities.rows);
  const one = {
    api,
    id,
    instance: found,
    definition,
    model: drawing || NO_MODEL,
    drawn: drawing !== null,
    facts,
    relatives,
    lists,
    now: moment,
    running: found.endTime === null,
    read: Date.now(),
    title: found.businessKey || found.processDefinitionName || id,
    way: null,
  };
  one.wayAgain = () => {
    one.way = wayOf(lists.activities.rows, one.model, moment, !one.running);
    return one.way;
  };
  one.wayAgain();
  one.page = page(one);
  return one;
};

const NO_MODEL = { id: '', name: '', steps: new Map(), flows: new Map(), planes: [], planeOf: () => '', opens: () => false, xmlOf: () => '' };

const page = one => {
  const tabArea = h('div', { class: 'history-tabs' });
  const pictureArea = h('div', {});
  const whole = h('div', { class: 'history-instance' }, head(one), pictureArea, tabArea);
  let focused = null;
  whole.addEventListener('focusin', event => {
    focused = event.target;
  });
  const drawn = picture(one, pictureArea);
  one.moreWasRead = () => {
    one.wayAgain();
    return drawn.again();
  };

  return {
    async show(node, query) {
      const lost = focused !== null && !whole.isConnected;
      const scrolled = one.scrolled || 0;
      show(node, whole);
      node.addEventListener('scroll', () => {
        one.scrolled = node.scrollTop;
      });
      node.scrollTop = scrolled;
      await drawn.show(query.step);
      await tabs(one, tabArea, query);
      node.scrollTop = scrolled;
      if (lost) {
        // the keyboard stays where it was, or at what the chosen step is about
        const again = (focused.id && document.getElementById(focused.id)) || whole.querySelector('.history-about h4');
        if (again) {
          again.focus({ preventScroll: true });
        }
      }
    },
  };
};
