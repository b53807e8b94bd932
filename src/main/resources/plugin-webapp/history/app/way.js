// The way that an instance took. The engine keeps when each step was entered and left, but not along which flow it was reached;
// that follows from the model: a token left an earlier step of the same box, and one flow leads from there to here.

const ROUNDS = '#multiInstanceBody';

/** A gateway that chooses hands on one token; whatever else has several ways out takes all of them. */
const CHOOSES = new Set(['exclusiveGateway', 'eventBasedGateway', 'complexGateway']);

/** An engine that is told to end on an error calls its event cancelled; it was reached all the same. */
const ENDS = /EndEvent$/;

const time = moment => (moment ? Date.parse(moment) : null);

/**
 * The steps in the order in which they were entered, each with
 * <ul>
 *   <li>{@code number}, from 1; {@code round}, how often this step has been entered by then
 *   <li>{@code step} of the model, null where the model of today does not have it; {@code name}, {@code id}
 *   <li>{@code how} it was reached: {@code flow}, {@code event} (attached to a step, or at the side), {@code beginning} of the case or of a
 *       box, {@code round} of a repeated box, {@code moved} (no flow leads here: somebody moved the case)
 *   <li>{@code from} and {@code flow}, where a flow did
 *   <li>{@code span}: milliseconds in it, until now where it goes on; {@code before}: milliseconds between the step before and this one
 *   <li>{@code cut}: it was ended by something else
 * </ul>
 * @param activities of the engine's history, in its order
 * @param now milliseconds
 * @param ended whether the instance has
 */
export const wayOf = (activities, model, now, ended) => {
  const entries = activities
    .map((activity, index) => entry(activity, index, model))
    .sort((one, other) => one.start - other.start || one.index - other.index);
  entries.forEach((one, index) => {
    one.index = index;
  });
  const byId = new Map(entries.map(one => [one.activity.id, one]));
  const byStep = new Map();
  entries.forEach(one => (byStep.get(one.id) || byStep.set(one.id, []).get(one.id)).push(one));
  entries.forEach(one => reach(one, byStep, byId, model));
  entries.filter(one => !one.cut).forEach(one => {
    one.cut = leftNowhere(one, byId.get(one.parent), ended, entries);
  });

  const steps = entries.filter(one => !one.rounds);
  const seen = new Map();
  steps.forEach((one, index) => {
    one.number = index + 1;
    seen.set(one.id, (seen.get(one.id) || 0) + 1);
    one.round = seen.get(one.id);
    one.span = (one.end ?? Math.max(now, one.start)) - one.start;
    one.before = one.how === 'flow' && one.from.end !== null ? Math.max(0, one.start - one.from.end) : 0;
  });
  return { steps, flows: flowsOf(entries), counts: seen, longest: longest(steps) };
};

const entry = (activity, index, model) => {
  const id = activity.activityId.replace(ROUNDS, '');
  return {
    activity,
    index,
    id,
    step: model.steps.get(id) || null,
    name: (model.steps.get(id) || {}).name || activity.activityName || id,
    rounds: activity.activityId.endsWith(ROUNDS),
    start: time(activity.startTime),
    end: time(activity.endTime),
    cut: activity.canceled && !ENDS.test(activity.activityType),
    parent: activity.parentActivityInstanceId,
    spent: new Map(),
    how: 'moved',
    from: null,
    flow: null,
  };
};

const reach = (one, byStep, byId, model) => {
  const parent = byId.get(one.parent);
  if (parent && parent.rounds) {
    one.how = 'round';
    return;
  }
  if (!one.step) {
    return;
  }
  if (one.step.attachedTo) {
    one.how = 'event';
    one.from = host(one, byStep.get(one.step.attachedTo) || []);
    return;
  }
  if (one.step.eventBox) {
    one.how = 'event';
    return;
  }
  const found = before(one, byStep, model);
  if (found) {
    one.how = 'flow';
    one.from = found.from;
    one.flow = found.flow;
    found.from.spent.set(found.flow.id, (found.from.spent.get(found.flow.id) || 0) + 1);
  } else if (one.step.incoming.length === 0) {
    one.how = 'beginning';
  }
};

/**
 * Interrupted by something beside it: it is over, so is whatever it lies in, and nothing came after it, although flows lead on. The engine
 * does not always call that cancelled.
 */
const leftNowhere = (one, parent, ended, entries) => one.step !== null && one.step.outgoing.length > 0 && one.end !== null
  && one.spent.size === 0 && (parent ? parent.end !== null : ended)
  && !entries.some(other => other.how === 'moved' && other.parent === one.parent);

/** The step that an event is attached to, as it was at that moment. */
const host = (one, entries) => entries
  .filter(other => other.parent === one.parent && other.start <= one.start)
  .filter(other => one.step.interrupts || other.end === null || other.end >= one.start)
  .pop() || null;

const before = (one, byStep, model) => {
  let best = null;
  one.step.incoming.map(id => model.flows.get(id)).filter(Boolean).forEach(flow => {
    (byStep.get(flow.source) || []).filter(other => leftFor(other, one) && hasToken(other, flow)).forEach(other => {
      if (!best || other.end > best.from.end || (other.end === best.from.end && other.index > best.from.index)) {
        best = { from: other, flow };
      }
    });
  });
  return best;
};

const leftFor = (other, one) => other !== one && other.step && other.parent === one.parent
  && (!other.cut || CHOOSES.has(other.step.type))
  && other.end !== null && (other.end < one.start || (other.end === one.start && other.index < one.index));

const hasToken = (other, flow) => (CHOOSES.has(other.step.type) ? other.spent.size === 0 : !other.spent.has(flow.id));

const flowsOf = entries => {
  const flows = new Map();
  entries.filter(one => one.flow).forEach(one => {
    flows.set(one.flow.id, (flows.get(one.flow.id) || 0) + 1);
  });
  return flows;
};

/** Where it waited longest, in a step or before one; null where nothing took a second. A box is not a step: what is in it is. */
const longest = steps => {
  let found = null;
  const consider = (one, milliseconds, before) => {
    if (milliseconds >= 1000 && (!found || milliseconds > found.milliseconds)) {
      found = { one, milliseconds, before };
    }
  };
  steps.forEach(one => {
    if (!(one.step && one.step.box)) {
      consider(one, one.span, false);
    }
    consider(one, one.before, true);
  });
  return found;
};
