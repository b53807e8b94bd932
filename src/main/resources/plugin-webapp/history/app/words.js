// The words of this plugin come from the server's bundles, as all others do.

let texts = {};

/** Takes the texts by their keys. */
export const learn = words => {
  texts = words;
};

/** A text with its arguments: {@code say(key, 12)}. Knows {0} and {0, plural, one {…} other {…}}. */
export const say = (key, ...given) => {
  const text = texts[key];
  return text === undefined ? key : filled(text, given);
};

/** The text of a key that is put together, or what to say where there is none. */
export const find = (key, otherwise) => (texts[key] === undefined ? otherwise : texts[key]);

/** Every key that begins so. */
export const keys = beginning => Object.keys(texts).filter(key => key.startsWith(beginning));

const filled = (text, given) =>
  text
    .replace(/\{(\d), plural,((?: *(?:=\d+|one|other) \{[^{}]*\})+)\}/g, (all, index, cases) => counted(cases, given[index]))
    .replace(/\{(\d)\}/g, (all, index) => (given[index] === undefined || given[index] === null ? '' : given[index]))
    .replace(/''/g, "'");

const counted = (cases, count) => {
  const choice = name => (cases.match(new RegExp(`${name} \\{([^{}]*)\\}`)) || [])[1];
  const chosen = choice(`=${count}`) ?? (count === 1 ? choice('one') : undefined) ?? choice('other');
  return chosen.replace(/#/g, count.toLocaleString('en-GB'));
};
