// The diagram with the way on it: each step that was taken with its number in the order, each flow, how often, and where it waited.
import { draw } from './diagram.js';
import { h, show } from './dom.js';
import { moment, span } from './formats.js';
import { go, toInstance } from './links.js';
import { at } from './instance-address.js';
import { say } from './words.js';

/** So many numbers stand at a step; of more, the first and the last. */
const NUMBERS = 3;

/** @returns {@code {show(stepId), again()}}: draws what is to be drawn, with this step chosen */
export const picture = (one, node) => {
  const area = h('div', {});
  const about = h('div', { class: 'history-about', 'aria-live': 'polite' });
  const tip = h('div', { class: 'history-tip', 'aria-hidden': 'true', hidden: true });
  let drawn;
  let chosen = null;

  const decorate = viewer => {
    mark(viewer, one, chosen);
    listen(viewer, one, tip);
  };

  const first = async () => {
    show(node, longestSentence(one), key(), h('div', { class: 'history-picture', role: 'group', 'aria-label': say('history-case.picture.label') }, area, tip), about);
    drawn = await draw(area, one.model, { decorate, click: id => go(at(one.id, { step: id })), plane: planeAtFirst(one, chosen) });
  };

  return {
    async show(stepId) {
      chosen = stepId || null;
      show(about, chosen && aboutStep(one, chosen));
      if (!one.drawn) {
        show(node, h('p', { class: 'history-sentence' }, say('history-case.picture.none')), longestSentence(one), about);
      } else if (!drawn) {
        await first();
      } else if (chosen && one.model.steps.has(chosen) && one.model.planeOf(chosen) !== drawn.plane()) {
        await drawn.open(one.model.planeOf(chosen));
      } else {
        choose(drawn.viewer(), chosen);
      }
    },
    /** Draws the way anew, when more of it has been read. */
    async again() {
      if (drawn) {
        await first();
      }
    },
  };
};

const planeAtFirst = (one, chosen) => (chosen && one.model.steps.has(chosen) ? one.model.planeOf(chosen) : undefined);

const longestSentence = one => {
  const { longest, steps } = one.way;
  return h('p', { class: 'history-longest-sentence' }, longest
    ? say(longest.before ? 'history-case.way.longest-before' : 'history-case.way.longest', longest.one.name, span(longest.milliseconds), longest.one.number)
    : say('history-case.way.no-wait', steps.length));
};

const key = () => h('ul', { class: 'history-key' },
  Object.entries(KEYS).map(([name, text]) => h('li', {},
    h('span', { class: `history-sample history-sample-${name}`, 'aria-hidden': 'true' }), say(text))));

const KEYS = {
  taken: 'history-case.key.taken',
  here: 'history-case.key.here',
  cut: 'history-case.key.cut',
  longest: 'history-case.key.longest',
};

const mark = (viewer, one, chosen) => {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  viewer.get('elementRegistry').forEach(element => {
    const entries = element.labelTarget || element === canvas.getRootElement() ? [] : one.way.steps.filter(each => each.id === element.id);
    if (entries.length > 0) {
      canvas.addMarker(element, 'history-taken');
      classes(entries, one).forEach(name => canvas.addMarker(element, name));
      overlays.add(element, { position: { top: -12, left: -8 }, html: numbers(entries) });
      if (entries.length > 1) {
        overlays.add(element, { position: { bottom: 10, left: -8 }, html: times(entries.length) });
      }
    }
    const often = element.labelTarget ? undefined : one.way.flows.get(element.id);
    if (often) {
      canvas.addMarker(element, 'history-taken-flow');
      if (often > 1) {
        overlays.add(element, { position: middle(element), html: times(often) });
      }
    }
    const called = entries.map(each => each.activity.calledProcessInstanceId).filter(Boolean).pop();
    if (called) {
      overlays.add(element, { position: { bottom: -3, left: 8 },
        html: h('a', { class: 'btn btn-default btn-xs', href: toInstance(called) }, say('history-case.picture.open-called')) });
    }
  });
  choose(viewer, chosen);
};

const classes = (entries, one) => [
  entries.some(each => each.end === null) && 'history-here',
  entries.every(each => each.cut) && 'history-cut',
  one.way.longest && entries.some(each => holds(each, one.way.longest.one, one)) && 'history-longest',
].filter(Boolean);

/** Is it the step that waited longest, or the closed box that this lies in? */
const holds = (each, longest, one) => each === longest || (one.model.opens(each.id) && longest.parent === each.activity.id);

const numbers = entries => {
  const all = entries.map(each => each.number);
  const text = all.length <= NUMBERS ? all.join(', ') : `${all[0]} … ${all[all.length - 1]}`;
  return h('span', { class: 'history-badge' }, text);
};

const times = count => h('span', { class: 'history-badge history-times' }, `${count} ×`);

/** The middle of a line, as overlays want it: from its upper left corner. */
const middle = flow => {
  const xs = flow.waypoints.map(point => point.x);
  const ys = flow.waypoints.map(point => point.y);
  const index = Math.floor((flow.waypoints.length - 1) / 2);
  const [one, other] = [flow.waypoints[index], flow.waypoints[index + 1]];
  return { left: (one.x + other.x) / 2 - Math.min(...xs) - 10, top: (one.y + other.y) / 2 - Math.min(...ys) - 8 };
};

const choose = (viewer, id) => {
  const canvas = viewer.get('canvas');
  viewer.get('elementRegistry').forEach(element => canvas.removeMarker(element, 'history-chosen'));
  if (id && viewer.get('elementRegistry').get(id)) {
    canvas.addMarker(id, 'history-chosen');
  }
};

/** Times and durations beside the pointer; the table below says the same to those who have none. */
const listen = (viewer, one, tip) => {
  const events = viewer.get('eventBus');
  events.on('element.hover', ({ element }) => {
    const id = element.labelTarget ? element.labelTarget.id : element.id;
    const entries = one.way.steps.filter(each => each.id === id);
    tip.hidden = entries.length === 0;
    show(tip, entries.length > 0 && [h('strong', {}, entries[0].name), entries.slice(-5).map(each => h('div', {}, line(each)))]);
  });
  events.on('element.out', () => {
    tip.hidden = true;
  });
};

const line = each => (each.end === null
  ? say('history-case.step.since', each.number, moment(each.activity.startTime), span(each.span))
  : say('history-case.step.from-to', each.number, moment(each.activity.startTime), moment(each.activity.endTime), span(each.span)));

const aboutStep = (one, id) => {
  const entries = one.way.steps.filter(each => each.id === id);
  const step = one.model.steps.get(id);
  const called = entries.map(each => each.activity.calledProcessInstanceId).filter(Boolean);
  return [
    h('h4', { tabindex: '-1' }, step ? step.name : (entries[0] || { name: id }).name, ' ',
      h('a', { class: 'btn btn-default btn-xs', id: 'history-show-all', href: at(one.id, { step: null }) }, say('history-case.step.show-all'))),
    step && step.documentation && h('p', {}, step.documentation),
    entries.length === 0
      ? h('p', {}, say('history-case.step.not-taken'))
      : h('ul', {}, entries.map(each => h('li', {}, line(each)))),
    called.map(each => h('p', {}, h('a', { href: toInstance(each) }, say('history-case.picture.open-called')))),
  ];
};
