// Words of any language as search sees them; tokens.py does the same, and tells what each table is.

var veredaTokens = (() => {
  "use strict";

  const UNSEEN = /[\u00AD\u0640\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
  const CLASSES = [
    [2, /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u302F\u3031-\u3035\u3038-\u303C\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{1AFF0}-\u{1B16F}\u{20000}-\u{3FFFF}]/u],
    [2, /[\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uAC00-\uD7FF]/],
    [3, /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\uA9E0-\uA9FF\uAA60-\uAA7F]/],
  ];
  const POINTS = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0C3C\u0CBC\u{110BA}\u{11173}\u{1133B}\u{1133C}]/gu;
  const ALIKE = {
    ß: "ss", ς: "σ", ı: "i", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe",
    "ى": "ي", "ے": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ہ": "ه", "ھ": "ه",
    "\u0901": "\u0902", "\u0981": "\u0982", "\u0A01": "\u0A02", "\u0A81": "\u0A82", "\u0B01": "\u0B02",
    "\u0C00": "\u0C02", "\u0C01": "\u0C02", "\u0C80": "\u0C82", "\u0C81": "\u0C82", "\u0D00": "\u0D02",
    "\u0D01": "\u0D02",
  };

  const normal = (text) => text.normalize("NFKC").toLowerCase().replace(UNSEEN, "");

  // Digits of a script stand in rows of ten, so that a digit is as far from zero as its row goes back.
  const digit = (char) => {
    let zero = char.codePointAt(0);
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((char.codePointAt(0) - zero) % 10);
  };

  const fold = (token) =>
    token.normalize("NFD").replace(POINTS, "").normalize("NFC")
      .replace(/[^\x00-\x7F]/gu, (char) => ALIKE[char] || (/\p{Nd}/u.test(char) ? digit(char) : char));

  // The tokens of a text in order, each as [start, end]; the text is taken as it is.
  const spans = (text) => {
    const found = [];
    for (const run of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) stretches(run[0], run.index, found);
    return found;
  };

  // The parts of a word by class, cut into tokens. `units` are where its characters begin, each with its marks.
  const stretches = (word, start, found) => {
    let units = [];
    let own;
    let at = start;
    for (const char of word) {
      const named = !units.length || /\p{L}/u.test(char);
      const next = named ? CLASSES.find((each) => each[1].test(char)) : own;
      if (units.length && next !== own) {
        cut(units, own, at, found);
        units = [];
      }
      own = next;
      if (!units.length || !/\p{M}/u.test(char)) units.push(at);
      at += char.length;
    }
    cut(units, own, at, found);
  };

  const cut = (units, own, end, found) => {
    const size = own ? own[0] : units.length;
    const last = Math.max(0, units.length - size);
    for (let at = 0; at <= last; at += 1) {
      found.push([units[at], at + size < units.length ? units[at + size] : end]);
    }
  };

  const keys = (text) => {
    const clean = normal(text);
    return spans(clean).map(([start, end]) => fold(clean.slice(start, end)));
  };

  // Whether a key is a piece of a script without blanks, and no word.
  const gram = (key) => CLASSES.some((each) => each[1].test([...key][0]));

  return { normal, fold, spans, keys, gram };
})();
