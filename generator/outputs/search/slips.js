// What a word may mean that stands nowhere on a site, loaded with the first such word; slips.py does the same
// in Python.

var veredaSlips = (() => {
  "use strict";

  const MOST_SLIPPED = 6;
  const MOST_INSIDE = 12;
  const LONG = 8;
  const BEGINNING = 4;
  const ENDING = 3;
  const INSIDE = 4;
  const AT_THE_END = 3;
  const MOST_TWINS = 8;
  const LATIN = 3;
  const OTHER = 2;
  const FARTHEST = 35;
  const LETTERS = 30;
  const PORTION = 256;
  const FIRST_CAPITAL = 65;

  // Which letters a word has, as bits: a slip takes one away, adds one, or both.
  const lettersOf = (units) => units.reduce((found, char) => found | (1 << (char.codePointAt(0) % LETTERS)), 0);

  const bits = (number) => {
    let found = 0;
    for (let rest = number; rest; rest &= rest - 1) found += 1;
    return found;
  };

  // All words of a site from their code, ready to be compared. It takes a while: the browser may breathe.
  const vocabulary = async (coded, breath) => {
    const rows = [];
    const known = new Set();
    let key = "";
    for (const code of coded.match(/[A-Z][^A-Z]*/g) || []) {
      if (rows.length % PORTION === 0) await breath();
      key = key.slice(0, code.charCodeAt(0) - FIRST_CAPITAL) + code.slice(1);
      const units = [...key];
      rows.push({ key, units, letters: lettersOf(units) });
      known.add(key);
    }
    return { rows, known };
  };

  const least = (word) => (/^[\x00-\x7F]*$/.test(word) ? LATIN : OTHER);

  // Where a word falls into two known ones, the more even the better; 0: nowhere.
  const cutInTwo = (word, known, shortest) => {
    let best = 0;
    for (let at = shortest; at <= Math.min(word.length - shortest, FARTHEST); at += 1) {
      if (Math.min(at, word.length - at) > Math.min(best, word.length - best)
        && known.has(word.slice(0, at)) && known.has(word.slice(at))) best = at;
    }
    return /[\d\uD800-\uDFFF]/.test(word) ? 0 : best;
  };

  // The keys that may stand for a word, best first: longer words, words with a slip, other forms.
  const near = async (word, rows, breath) => {
    const units = [...word];
    const found = await longer(word, units, rows, breath);
    if (found.length) return found;
    const slips = await slipped(units, rows, breath);
    return slips.length ? slips : akin(units, rows);
  };

  const longer = async (word, units, rows, breath) => {
    if (units.length < AT_THE_END) return [];
    const ending = [];
    const inside = [];
    for (let at = 0; at < rows.length; at += 1) {
      if (at % PORTION === 0) await breath();
      const { key } = rows[at];
      if (!key.includes(word)) continue;
      if (key.endsWith(word)) ending.push(rows[at]);
      else if (units.length >= INSIDE) inside.push(rows[at]);
    }
    return [...shortest(ending), ...shortest(inside)].slice(0, MOST_INSIDE);
  };

  const slipped = async (units, rows, breath) => {
    const limit = units.length >= LONG ? 2 : 1;
    const letters = lettersOf(units);
    const found = [];
    for (let at = 0; at < rows.length; at += 1) {
      if (at % PORTION === 0) await breath();
      const other = rows[at];
      if (Math.abs(other.units.length - units.length) > limit || bits(letters ^ other.letters) > 2 * limit) continue;
      const slips = distance(units, other.units, limit);
      if (slips <= limit) found.push([slips, other.units[0] !== units[0], other.key]);
    }
    found.sort((one, other) => one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1));
    return found.filter((each) => each[0] === found[0][0]).map((each) => each[2]).slice(0, MOST_SLIPPED);
  };

  // The keys that differ from a word in their ends: other forms of it.
  const akin = (units, rows) => {
    const begin = units.slice(0, Math.max(BEGINNING, units.length - ENDING)).join("");
    return shortest(rows.filter(({ key, units: own }) => key.startsWith(begin) && own.length <= units.length))
      .slice(0, MOST_SLIPPED);
  };

  const shortest = (rows) => rows
    .sort((one, other) => one.units.length - other.units.length || (one.key < other.key ? -1 : 1))
    .map(({ key }) => key);

  // Slips between two words, or `limit` + 1: a letter more, less, another, or two neighbours changed about.
  const distance = (one, other, limit) => {
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    let older;
    let before;
    let row = other.map((_, at) => at);
    row.push(other.length);
    for (let at = 1; at <= one.length; at += 1) {
      [older, before, row] = [before, row, [at]];
      for (let to = 1; to <= other.length; to += 1) {
        const same = one[at - 1] === other[to - 1];
        row[to] = Math.min(before[to] + 1, row[to - 1] + 1, before[to - 1] + !same);
        if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && other[to - 1] === one[at - 2]) {
          row[to] = Math.min(row[to], older[to - 2] + 1);
        }
      }
      if (Math.min(...row) > limit) return limit + 1;
    }
    return Math.min(row[other.length], limit + 1);
  };

  // A piece of Chinese in the characters that the site has for its own; `pairs` are those of `twins.js`.
  const twins = (word, pairs) => {
    const others = new Map();
    for (let at = 0; at < pairs.length; at += 2) {
      if (!others.has(pairs[at])) others.set(pairs[at], []);
      others.get(pairs[at]).push(pairs[at + 1]);
    }
    let found = [""];
    for (const char of word) {
      const choices = [char, ...(others.get(char) || [])];
      found = found.flatMap((begun) => choices.map((each) => begun + each));
    }
    return found.slice(1, MOST_TWINS + 1);
  };

  return { LATIN, OTHER, vocabulary, least, cutInTwo, near, twins };
})();
