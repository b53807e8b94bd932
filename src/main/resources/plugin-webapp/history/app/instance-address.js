// The address of an instance's page, with the tab and the step that are chosen in it.
import { here, toInstance } from './links.js';

/** The address with these changes; null takes a parameter out. */
export const at = (id, changes) => {
  const kept = Object.entries({ ...here().query, ...changes }).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const query = new URLSearchParams(kept).toString();
  return query ? `${toInstance(id)}?${query}` : toInstance(id);
};
