// What an instance is: definition, key, organisation, state, times, outcome, and whom it belongs to.
import { h } from './dom.js';
import { moment, span } from './formats.js';
import { toDefinition, toDossier, toInstance, toProcess, toRuntime, toSearch } from './links.js';
import { stateOf } from './instance-words.js';
import { say } from './words.js';

export const head = one => h('div', { class: 'history-head' },
  h('ol', { class: 'history-crumbs' },
    h('li', {}, h('a', { href: toSearch() }, say('history-case.title'))),
    h('li', {}, h('a', { href: toProcess(one.instance.processDefinitionId) }, nameOf(one.instance))),
    h('li', { 'aria-current': 'page' }, one.title)),
  h('h3', {}, nameOf(one.instance), ' ', h('strong', {}, one.instance.businessKey || ''),
    one.facts.organisationName && [' ', h('small', {}, one.facts.organisationName)]),
  h('div', { class: 'history-columns' }, h('dl', { class: 'history-facts' }, facts(one)), h('div', {}, relatives(one), desk(one))));

const nameOf = instance => instance.processDefinitionName || instance.processDefinitionKey;

const facts = one => {
  const { instance } = one;
  return [
    fact(say('history-case.head.state'), stateOf(instance)),
    fact(one.running ? say('history-case.head.stands-at') : say('history-case.head.outcome'), one.running ? standsAt(one) : outcome(one)),
    fact(say('history-case.head.definition'), [
      h('a', { href: toDefinition(instance.processDefinitionId) },
        say('history-case.head.version', nameOf(instance), instance.processDefinitionVersion)),
      one.definition && one.definition.versionTag ? `, ${say('history-case.head.tag', one.definition.versionTag)}` : '']),
    instance.businessKey && fact(say('history-case.head.key'), instance.businessKey),
    one.facts.reference && one.facts.reference !== instance.businessKey && fact(say('history-case.head.reference'), one.facts.reference),
    one.facts.organisationName && fact(say('history-case.head.organisation'), one.facts.organisationName),
    one.facts.exchange && one.facts.exchange !== instance.businessKey && fact(say('history-case.head.exchange'), one.facts.exchange),
    fact(say('history-case.head.started'), [moment(instance.startTime),
      instance.startUserId ? `, ${say('history-case.by', instance.startUserId)}` : '']),
    fact(say('history-case.head.ended'), instance.endTime ? moment(instance.endTime) : say('history-case.head.still-runs')),
    fact(say('history-case.head.duration'), span(instance.durationInMillis ?? one.now - Date.parse(instance.startTime))),
    instance.deleteReason && fact(say('history-case.head.delete-reason'), instance.deleteReason),
    fact(say('history-case.head.id'), h('code', {}, instance.id)),
  ];
};

const fact = (name, value) => [h('dt', {}, name), h('dd', {}, value)];

/** The end that it came to: the last one that was reached. */
const outcome = one => {
  const ends = one.way.steps.filter(each => /EndEvent$/.test(each.activity.activityType));
  const last = ends[ends.length - 1];
  return one.instance.state === 'COMPLETED' && last ? last.name : say('history-case.head.broken-off');
};

const standsAt = one => {
  const names = one.way.steps.filter(each => each.end === null && !(each.step && each.step.box)).map(each => each.name);
  return names.length > 0 ? [...new Set(names)].join(', ') : say('history-case.head.between-steps');
};

const relatives = one => {
  const { caller, called, gone, sameKey } = one.relatives;
  const lost = one.instance.superProcessInstanceId && !caller;
  const items = [
    caller && related(say('history-case.related.caller'), caller),
    lost && h('li', {}, say('history-case.related.caller-gone', one.instance.superProcessInstanceId)),
    called.map(each => related(say('history-case.related.called'), each)),
    gone.map(id => h('li', {}, say('history-case.related.called-gone', id))),
    sameKey.map(each => related(say('history-case.related.same-key'), each)),
    one.instance.processDefinitionKey === 'group-exchange' && one.instance.businessKey
      && h('li', {}, h('a', { href: toSearch({ exchange: one.instance.businessKey }) }, say('history-case.related.cases'))),
    one.running && h('li', {}, h('a', { href: toRuntime(one.id) }, say('history-case.related.runtime'))),
  ].flat().filter(Boolean);
  return items.length > 0 && [h('h4', {}, say('history-case.related.title')), h('ul', { class: 'history-related' }, items)];
};

const related = (what, instance) => h('li', {}, what, ' ',
  h('a', { href: toInstance(instance.id) }, `${nameOf(instance)} ${instance.businessKey || ''}`.trim()),
  ` (${stateOf(instance)}, ${moment(instance.startTime)})`);

/** Where mails and papers of the case are. */
const desk = one => {
  const links = deskLinks(one);
  return links.length > 0 && [h('h4', {}, say('history-case.desk.title')),
    h('ul', { class: 'history-related' }, links.map(([address, text]) => h('li', {}, h('a', { href: address }, text))))];
};

const deskLinks = ({ instance, facts: { reference, exchange, runId, mailUrl } }) => {
  const links = [];
  if (reference) {
    links.push([toDossier(reference), say('history-case.desk.dossier', reference)],
      [`${toDossier(reference)}#documents`, say('history-case.desk.documents')],
      [`${toDossier(reference)}#mails`, say('history-case.desk.mails')],
      [`${toDossier(reference)}#decision-log`, say('history-case.desk.log')]);
  }
  if (mailUrl && mailUrl.startsWith('/desk/')) {
    links.push([mailUrl, say('history-case.desk.mail')]);
  }
  if (runId) {
    links.push([`/desk/payment-runs/${encodeURIComponent(runId)}`, say('history-case.desk.run', runId)]);
  }
  const slug = instance.processDefinitionKey === 'group-exchange' ? instance.businessKey : exchange;
  if (slug) {
    links.push([`/desk/exchanges/${encodeURIComponent(slug)}`, say('history-case.desk.exchange', slug)]);
  }
  return links;
};
