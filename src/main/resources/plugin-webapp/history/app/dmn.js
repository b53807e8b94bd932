// Decision tables as they are written: what they ask, what they answer, and their rules.

const DMN = /^https?:\/\/www\.omg\.org\/spec\/DMN\//;

/** The decisions of a file by their ids. */
export const decisionsOf = xml => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) {
    throw new Error('A decision that is no XML');
  }
  const all = [...document.getElementsByTagName('*')].filter(element => DMN.test(element.namespaceURI));
  const byId = new Map(all.filter(element => element.id).map(element => [element.id, element]));
  return new Map(all.filter(element => element.localName === 'decision').map(element => [element.id, decision(element, byId)]));
};

const children = (element, name) => [...element.children].filter(child => child.localName === name);
const child = (element, name) => children(element, name)[0] || null;
const text = element => (element ? element.textContent.trim() : '');
/** What an entry, an expression or a list of values says. */
const said = element => (element ? text(child(element, 'text')) : '');

const decision = (element, byId) => {
  const table = child(element, 'decisionTable');
  const literal = child(element, 'literalExpression');
  const required = children(element, 'informationRequirement')
    .flatMap(requirement => [...requirement.children])
    .map(link => ({ kind: link.localName, id: (link.getAttribute('href') || '').replace(/^#/, '') }));
  return {
    id: element.id,
    name: element.getAttribute('name') || element.id,
    description: text(child(element, 'description')),
    requires: required.filter(one => one.kind === 'requiredDecision').map(one => one.id),
    given: required.filter(one => one.kind === 'requiredInput').map(one => (byId.get(one.id) ? byId.get(one.id).getAttribute('name') : one.id)),
    literal: literal && { text: said(literal), language: literal.getAttribute('expressionLanguage') || 'feel' },
    table: table && {
      hitPolicy: table.getAttribute('hitPolicy') || 'UNIQUE',
      aggregation: table.getAttribute('aggregation') || '',
      inputs: children(table, 'input').map(input),
      outputs: children(table, 'output').map(output),
      rules: children(table, 'rule').map(rule),
    },
  };
};

const input = element => {
  const expression = child(element, 'inputExpression');
  return { id: element.id, label: element.getAttribute('label') || said(expression), expression: said(expression) };
};

const output = element => ({
  id: element.id,
  label: element.getAttribute('label') || element.getAttribute('name') || element.id,
  name: element.getAttribute('name') || '',
});

const rule = element => ({
  id: element.id,
  description: text(child(element, 'description')),
  inputs: children(element, 'inputEntry').map(said),
  outputs: children(element, 'outputEntry').map(said),
});
