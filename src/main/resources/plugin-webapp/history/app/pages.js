// A list that is cut into pages, with what it was sorted by, and a sentence where it is empty.
import { h, table } from './dom.js';
import { number } from './formats.js';
import { say } from './words.js';

/**
 * @param found as the server answers it: {@code {total, page, size, rows}}
 * @param address what leads to the list with these parameters
 */
export const pages = (found, columns, query, address, { by, descending }, caption) => {
  const last = Math.max(1, Math.ceil(found.total / found.size));
  const to = page => address({ ...query, page: page === 1 ? '' : page });
  if (found.total === 0) {
    return h('p', { class: 'history-sentence', role: 'status' }, say('history.nothing'), ' ',
      h('a', { href: address({}) }, say('history.everything')));
  }
  if (found.rows.length === 0) {
    return h('p', { class: 'history-sentence', role: 'status' }, say('history.no-such-page', last), ' ',
      h('a', { href: to(1) }, say('history.first-page')));
  }
  const sorting = { by, descending, href: (sort, desc) => address({ ...query, sort, order: desc ? 'desc' : 'asc', page: '' }) };
  return [
    h('p', { class: 'history-count', role: 'status' }, say('history.found', found.total), last > 1 && ` ${say('history.page-of', found.page, number(last))}`),
    h('div', { class: 'history-scroll' }, table(columns, found.rows, sorting, caption)),
    last > 1 && h('nav', { 'aria-label': say('history.pages') }, h('ul', { class: 'pagination' },
      turn(found.page > 1, to(found.page - 1), say('history.previous')),
      around(found.page, last).map(page => (page === null
        ? h('li', { class: 'disabled' }, h('span', {}, '…'))
        : h('li', { class: page === found.page ? 'active' : '' },
          h('a', { href: to(page), 'aria-current': page === found.page ? 'page' : null }, number(page))))),
      turn(found.page < last, to(found.page + 1), say('history.next')))),
  ];
};

/** What the address says of the order; without it, the latest comes first. */
export const sortingOf = (query, latest) => ({
  by: query.sort || latest,
  descending: query.order ? query.order === 'desc' : !query.sort,
});

const turn = (possible, href, title) =>
  h('li', { class: possible ? '' : 'disabled' }, possible ? h('a', { href }, title) : h('span', {}, title));

/** The first, the last, and those near by; null where some are left out. */
const around = (page, last) => {
  const shown = [1, page - 2, page - 1, page, page + 1, page + 2, last].filter(each => each >= 1 && each <= last);
  return [...new Set(shown)].sort((one, other) => one - other)
    .flatMap((each, index, all) => (index > 0 && each - all[index - 1] > 1 ? [null, each] : [each]));
};
