// On Cockpit's page of all decisions: the search for what they decided.
import { decisionSearch } from './decisions.js';

export const decisionList = (node, { api }) => decisionSearch(node, api, {});
