// The questions this plugin asks: its own of the server beside it, and those of Camunda's REST. Nothing is ever written.

const base = document.querySelector('base');
const engineName = () => (window.location.pathname.match(/\/app\/cockpit\/([^/]+)/) || [])[1] || 'default';
const ownAddress = path => `${base.getAttribute('cockpit-api')}plugin/history/${engineName()}/${path}`;
const engineAddress = path => `${base.getAttribute('engine-api')}engine/${engineName()}/${path}`;

/** An answer that is no answer: {@code status}, and where the server said one, a sentence. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence || '');
    this.status = status;
  }
}

const withParameters = (address, parameters) => {
  const given = Object.entries(parameters || {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(given).toString();
  return query ? `${address}?${query}` : address;
};

const TEXT = 'text/plain';

const ask = async (address, api, accept, posted) => {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    headers: {
      Accept: accept,
      ...(api && api.CSRFToken ? { 'X-XSRF-TOKEN': api.CSRFToken } : {}),
      ...(posted ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(posted ? { method: 'POST', body: JSON.stringify(posted) } : {}),
  });
  if (!answer.ok) {
    const said = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, said.message);
  }
  return accept === TEXT ? answer.text() : answer.json();
};

/** What whoever is signed in may see, and the words it is said in; null for those who may read no history. */
export const begin = async () => {
  const start = await ask(ownAddress('start'), null, 'application/json').catch(() => null);
  Object.assign(granted, start || {});
  return start;
};

/** What may be seen: {@code {processes: {key: name}, decisions: {key: name}}}. */
export const granted = { processes: {}, decisions: {} };

/** Asks the server side of this plugin, such as {@code history(api, 'instances', {q: 'rail'})}. */
export const history = (api, path, parameters) => ask(withParameters(ownAddress(path), parameters), api, 'application/json');

/** Asks Camunda's REST, such as {@code engine(api, 'history/activity-instance', {processInstanceId, maxResults: 1000})}. */
export const engine = (api, path, parameters) =>
  ask(withParameters(engineAddress(path), parameters), api, 'application/json');

/** Asks it by a query that is posted: what has criteria that no address could hold, or is sorted by more than one column. */
export const query = (api, path, criteria, parameters) =>
  ask(withParameters(engineAddress(path), parameters), api, 'application/json', criteria);

/** Asks it for plain text, such as the trace of an exception. */
export const engineText = (api, path) => ask(engineAddress(path), api, TEXT);

/** Milliseconds by the application's clock, which the demo moves: until when what runs has lasted. */
export const now = api => history(api, 'now').then(answer => Date.parse(answer.now));
