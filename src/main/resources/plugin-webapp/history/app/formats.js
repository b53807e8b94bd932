// How moments, spans of time and numbers are written. Times are those of this computer, as everywhere in Cockpit.

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "28 March 2022 at 09:00:00"; nothing for nothing. */
export const moment = instant => (instant ? MOMENT.format(new Date(instant)) : '');

/** "March 2022" of 2022-03. */
export const month = yearAndMonth => MONTH.format(new Date(`${yearAndMonth}-01T00:00:00Z`));

export const number = value => Number(value).toLocaleString('en-GB');

const UNITS = [['d', 86_400_000], ['h', 3_600_000], ['min', 60_000], ['s', 1000]];

/** "3 d 4 h", "12 min 5 s", "0.2 s": the two largest units of these milliseconds. */
export const span = milliseconds => {
  if (milliseconds === null || milliseconds === undefined) {
    return '';
  }
  if (milliseconds < 10_000) {
    return `${(milliseconds / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} s`;
  }
  let rest = milliseconds;
  const parts = [];
  UNITS.forEach(([name, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0 || parts.length > 0) {
      parts.push([count, name]);
    }
  });
  return parts.slice(0, 2).filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`).join(' ');
};
