// The addresses of Cockpit and of this plugin, and what stands in the one that is open.

const encoded = encodeURIComponent;

export const toSearch = parameters => withQuery('#/history', parameters);
export const toInstance = id => `#/history/${encoded(id)}`;
export const toDecision = id => `#/history/decision/${encoded(id)}`;
export const toDecisions = parameters => withQuery('#/history/decisions', parameters);
export const toDefinition = (id, parameters) => withQuery(`#/history/definition/${encoded(id)}`, parameters);
/** Cockpit's own page of an instance; it exists while the instance runs. */
export const toRuntime = id => `#/process-instance/${encoded(id)}/runtime`;
/** Cockpit's own page of a process definition. */
export const toProcess = id => `#/process-definition/${encoded(id)}/runtime`;
export const toDecisionDefinition = id => `#/decision-definition/${encoded(id)}`;
/** The desk's page about a participation. */
export const toDossier = reference => `/desk/participations/${encoded(reference)}`;

const withQuery = (address, parameters) => {
  const given = Object.entries(parameters || {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(given).toString();
  return query ? `${address}?${query}` : address;
};

/** The address that is open: {@code {path: ['history', '…'], query: {q: '…'}}}. */
export const here = () => {
  const [path, query] = window.location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  return {
    path: path.split('/').filter(Boolean).map(decoded),
    query: Object.fromEntries(new URLSearchParams(query || '')),
  };
};

const decoded = part => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Goes to another address of Cockpit; the way back leads here. */
export const go = address => {
  window.location.hash = address.replace(/^#/, '');
};
