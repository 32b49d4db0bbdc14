// A search over the files of an index, loaded as a query needs them; query.py does the same in Python.
// The files are classic scripts that call `veredaSearch(locale, name, value)`: no fetch, so `file://` works.

var veredaSearch = (() => {
  "use strict";

  const { normal, fold, spans, gram } = veredaTokens;
  const FIELDS = ["title", "page", "body", "source"];
  const BOOSTS = [6, 1.5, 1, 3];
  const ROOM = 8;
  const DOCUMENTS = 10;
  const POWER = 1.5;
  const COMPLETED = 0.6;
  const SLIPPED = 0.5;
  const JOINED = 0.25;
  const MOST_WORDS = 32;
  const MOST_COMPLETED = 12;
  const SHARDS_OF_A_PREFIX = 3;
  const FEW = 20;
  const SHORTEST_JOINED = 2;
  const ENDING = 3;
  const PORTION = 10;
  const NOTHING = Object.create(null);
  const NONE = { terms: [], ended: [], cut: 0 };

  // ---- Files: what they bring, by `locale/name`. Whoever opens an index says how they are loaded.

  const brought = {};

  const receive = (locale, name, value) => { brought[`${locale}/${name}`] = value; };

  // ---- Time: long work stops now and then for the browser, and ends when nobody waits for it any more.

  let begun = 0;
  const breathing = (asked) => async () => {
    if (performance.now() - begun > PORTION) {
      await new Promise((resolve) => { setTimeout(resolve); });
      begun = performance.now();
    }
    if (asked.current && !asked.current()) throw new Error("asked anew");
  };

  // ---- Codes: see coding.py

  const restored = (known, coded) => known.slice(0, parseInt(coded[0], 36)) + coded.slice(1);

  const frontDecoded = (coded) => {
    let known = "";
    return coded ? coded.split(" ").map((each) => { known = restored(known, each); return known; }) : [];
  };

  const deltaDecoded = (coded) => {
    const found = [];
    let number = 0;
    for (const each of Array.isArray(coded) ? coded : []) {
      if (each < 0) found[found.length - 1][1] = -each;
      else found.push([number += each, 1]);
    }
    return found;
  };

  const entryOf = (key, code) => {
    const [terms, ended, cut] = code.split(";");
    return {
      terms: terms.split(",").map((each) => (each ? restored(key, each) : key)),
      ended: ended ? ended.split(",").map((each) => restored(key, each)) : [],
      cut: cut ? parseInt(cut, 36) : 0,
    };
  };

  const shardOf = ([keys, codes, postings]) => {
    const entries = new Map();
    const lists = new Map();
    const all = codes.split(" ");
    frontDecoded(keys).forEach((key, at) => {
      const entry = entryOf(key, all[at]);
      entries.set(key, entry);
      for (const term of [...entry.terms, ...entry.ended]) if (!lists.has(term)) lists.set(term, postings[lists.size]);
    });
    return { entries, lists };
  };

  // The words of a query, no more than can be looked for: see matching.py.
  const wordsOf = (query) => {
    const clean = normal(query);
    const found = { words: new Set(), pairs: new Map(), unfinished: "", cut: false };
    let room = 2 * MOST_WORDS;
    let before = "";
    let end = 0;
    for (const [start, stop] of spans(clean)) {
      const key = fold(clean.slice(start, stop));
      if (key && !found.words.has(key)) {
        room -= gram(key) ? 1 : 2;
        found.cut = room < 0;
        if (found.cut) break;
        found.words.add(key);
      }
      if (joinable(before) && joinable(key) && found.pairs.size < MOST_WORDS) found.pairs.set(`${before} ${key}`, [before, key]);
      before = key;
      end = stop;
    }
    if (!found.cut && end === clean.length) found.unfinished = before;
    return found;
  };

  const joinable = (word) => [...word].length >= SHORTEST_JOINED && !gram(word);

  // ---- The index of one locale. `get(base, locale, name)` gives the value of a file, `more()` loads slips.js.
  // What is asked with may be `{ current }`, which tells whether somebody still waits; it is given `lost` where a
  // file could not be had, and `cut` where there were too many words.

  const open = async (base, locale, get, more = () => {}) => {
    const manifest = await get(base, locale, "manifest");
    const bounds = frontDecoded(manifest.shards);
    const shards = new Map();
    const firsts = [];
    const places = new Map();
    let next = 0;
    manifest.pages.forEach(([, lengths], page) => {
      firsts.push(next);
      for (let at = 0; at < lengths.length / 3; at += 1) places.set(next + at, [page, at]);
      next += (Math.floor(lengths.length / 3 / ROOM) + 1) * ROOM;
    });
    const tongues = new Map();
    for (const [tongue, coded] of Object.entries(manifest.languages)) {
      for (const [number] of deltaDecoded(coded)) tongues.set(number, tongue);
    }

    const shard = async (at, asked) => {
      try {
        if (!shards.has(at)) shards.set(at, shardOf(await get(base, locale, `i${at}`)));
        return shards.get(at);
      } catch (error) {
        asked.lost = error;
        return { entries: new Map(), lists: new Map() };
      }
    };

    // The shard that would hold a key, or the first of those whose keys begin with a word.
    const near = (word, most, asked) => {
      let first = bounds.findIndex((bound) => bound > word);
      first = Math.max((first < 0 ? bounds.length : first) - 1, 0);
      const end = `${word}\uffff`;
      const wanted = bounds.slice(first, first + most).flatMap((bound, at) => (!at || bound < end ? [first + at] : []));
      return Promise.all(wanted.map((at) => shard(at, asked)));
    };

    const entry = async (word, asked) => {
      for (const each of await near(word, 1, asked)) if (each.entries.has(word)) return each.entries.get(word);
      return NONE;
    };

    const weighed = (terms, boost) => terms.map((term) => [term, boost]);

    const completed = async (word, asked) => {
      const found = (await near(word, SHARDS_OF_A_PREFIX, asked))
        .flatMap((each) => [...each.entries]).filter(([key]) => key.startsWith(word) && key !== word);
      found.sort((one, other) => [...one[0]].length - [...other[0]].length || (one[0] < other[0] ? -1 : 1));
      const first = (terms) => [...new Set(terms)].slice(0, MOST_COMPLETED);
      return [
        ...weighed(first(found.flatMap(([, { terms }]) => terms)), COMPLETED),
        ...weighed(first(found.flatMap(([, { ended }]) => ended)), JOINED),
      ];
    };

    // The terms of two words that stand for one, each only where one of the other is.
    const both = async (word, cut, boost, asked) => {
      const [one, other] = await Promise.all([entry(word.slice(0, cut), asked), entry(word.slice(cut), asked)]);
      if (!one.terms.length || !other.terms.length) return [];
      return [
        ...one.terms.map((term) => [term, boost, other.terms]),
        ...other.terms.map((term) => [term, boost, one.terms]),
      ];
    };

    const known = async (word, own, typing, asked) => {
      const found = weighed(own.terms, 1);
      return typing || !found.length ? [...found, ...await completed(word, asked)] : found;
    };

    const beside = async (word, own, asked) => {
      const found = weighed(own.ended, JOINED);
      const few = own.cut && own.terms.reduce((sum, term) => sum + posting(term).known, 0) <= FEW;
      return few ? [...found, ...await both(word, own.cut, JOINED, asked)] : found;
    };

    // ---- Words that are not there

    let vocabulary;

    const unknown = async (word, asked) => {
      if (gram(word) && !manifest.twins) return [];
      let value;
      try {
        [value] = await Promise.all([get(base, locale, gram(word) ? "twins" : "vocab"), more()]);
      } catch (error) {
        asked.lost = error;
        return [];
      }
      return gram(word) ? twinned(word, value, asked) : slipped(word, value, asked);
    };

    const twinned = async (word, pairs, asked) => {
      const others = veredaSlips.twins(word, pairs).map(async (other) =>
        known(other, await entry(other, asked), false, asked));
      return (await Promise.all(others)).flat();
    };

    const slipped = async (word, keys, asked) => {
      const { LATIN, OTHER, least, cutInTwo, near: nearest } = veredaSlips;
      const breath = breathing(asked);
      vocabulary = vocabulary || veredaSlips.vocabulary(keys, breathing({}));
      const { rows, known: words } = await vocabulary;
      const halves = async (shortest) => {
        const cut = cutInTwo(word, words, shortest);
        return cut ? both(word, cut, SLIPPED, asked) : [];
      };
      const entries = (await nearest(word, rows, breath)).map((key) => entry(key, asked));
      const terms = (await Promise.all(entries)).flatMap((each) => each.terms);
      const found = [...await halves(least(word)), ...weighed(terms, SLIPPED)];
      return found.length || least(word) !== LATIN ? found : halves(OTHER);
    };

    const wordOf = async (word, joined, typing, asked) => {
      const own = await entry(word, asked);
      let found = [...await known(word, own, typing, asked), ...joined, ...await beside(word, own, asked)];
      if (!found.length) found = await unknown(word, asked);
      const once = new Map();
      for (const each of found) if (!once.has(each[0])) once.set(each[0], each);
      return [...once.values()];
    };

    // For each word of a query the terms that stand for it, each with what a match counts for, and with those
    // beside which alone it counts.
    const matches = async (query, asked = {}) => {
      const { words, pairs, unfinished, cut } = wordsOf(query);
      if (cut) asked.cut = MOST_WORDS;
      const joined = new Map([...words].map((word) => [word, []]));
      await Promise.all([...pairs.values()].map(async ([one, other]) => {
        for (const term of (await entry(one + other, asked)).terms) {
          for (const word of new Set([one, other])) joined.get(word).push([term, SLIPPED]);
        }
      }));
      return Promise.all([...words].map((word) => wordOf(word, joined.get(word), word === unfinished, asked)));
    };

    // ---- Scores

    const coded = (term) => {
      for (const each of shards.values()) if (each.lists.has(term)) return each.lists.get(term);
      return [];
    };

    const posting = (term) => {
      const own = coded(term);
      const lists = FIELDS.map((_, place) => deltaDecoded(own[place]));
      lists[1] = lists[1].flatMap(([page, count]) =>
        Array.from({ length: manifest.pages[page][1].length / 3 }, (_, at) => [firsts[page] + at, count]));
      const dropped = Number.isInteger(own[2]) ? own[2] : 0;
      const places = lists.reduce((sum, list) => sum + list.length, dropped);
      const idf = Math.log(1 + Math.abs((manifest.count - places + 0.5) / (places + 0.5)));
      return { lists, known: places, idf, everywhere: dropped > 0 };
    };

    // lunr's own index, with no more than the terms of a query in it. Terms are numbered in their order, so that
    // each comes last in its vectors: `insert` would look for its place.
    const indexOf = ({ terms, postings }) => {
      const invertedIndex = Object.create(null);
      const fieldVectors = Object.create(null);
      const set = new lunr.TokenSet.Builder();
      terms.forEach((term, at) => {
        set.insert(term);
        const { lists, idf } = postings.get(term);
        const entry = invertedIndex[term] = Object.assign(Object.create(null), { _index: at });
        FIELDS.forEach((field, place) => {
          const documents = entry[field] = Object.create(null);
          for (const [number, count] of lists[place]) {
            documents[number] = NOTHING;
            const name = `${field}/${number}`;
            const vector = fieldVectors[name] = fieldVectors[name] || new lunr.Vector();
            vector.elements.push(at, weight(number, place, count, idf));
          }
        });
      });
      set.finish();
      const pipeline = new lunr.Pipeline();
      return new lunr.Index({ invertedIndex, fieldVectors, tokenSet: set.root, fields: FIELDS, pipeline });
    };

    const weight = (number, place, count, idf) => {
      const [page, at] = places.get(number);
      const lengths = manifest.pages[page][1];
      const length = [lengths[3 * at], lengths[0], lengths[3 * at + 1], lengths[3 * at + 2]][place];
      const share = length / (manifest.sums[place] / manifest.count);
      return Math.round(idf * (2.2 * count) / (1.2 * (0.25 + 0.75 * share) + count) * BOOSTS[place] * 1000) / 1000;
    };

    const gathered = (words) => {
      const boosts = new Map();
      for (const [term, boost] of words.flat()) boosts.set(term, (boosts.get(term) || 0) + boost);
      const terms = [...boosts.keys()].sort();
      return { boosts, terms, postings: new Map(terms.map((term) => [term, posting(term)])) };
    };

    const scored = (index, { boosts, terms, postings }) => {
      const scores = index.query((all) => terms.forEach((term) =>
        all.clause({ term, boost: boosts.get(term), usePipeline: false })));
      return { scores, postings };
    };

    const lunrScores = (words) => {
      const all = gathered(words);
      return scored(indexOf(all), all);
    };

    // [score, number] of the documents that fit the words of a query, best first: see `_shares` in query.py.
    const rank = async (words, asked) => {
      if (!words.length) return [];
      const breath = breathing(asked);
      await breath();
      const all = gathered(words);
      await breath();
      const index = indexOf(all);
      await breath();
      const { scores, postings } = scored(index, all);
      const idf = (term) => postings.get(term).idf;
      const rarity = ([term, , others]) => Math.max(idf(term), others ? Math.min(...others.map(idf)) : 0);
      const weights = words.map((found) => {
        const top = Math.max(...found.map(([, boost]) => boost));
        return Math.min(...found.filter(([, boost]) => boost === top).map(rarity));
      });
      const total = weights.reduce((sum, each) => sum + each, 0);
      const beside = (others, terms) =>
        !others || others.some((each) => each in terms || postings.get(each).everywhere);
      const shareOf = (terms) => words.reduce((sum, found, at) => {
        let best = 0;
        for (const [term, boost, others] of found) {
          if (boost > best && term in terms && beside(others, terms)) best = boost;
        }
        return sum + weights[at] * best;
      }, 0) / total;
      return scores
        .map(({ ref, score, matchData }) => ({ number: Number(ref), score, share: shareOf(matchData.metadata) }))
        .filter(({ share }) => share)
        .map(({ number, score, share }) => [Math.round(score * share ** POWER * 1e6) / 1e6, number])
        .sort((one, other) => other[0] - one[0] || one[1] - other[1]);
    };

    // The keys of all words that stand for those of a query, to mark them in a text. Of longer words the forms
    // are not known here: those that begin as their terms do are theirs.
    const marksOf = (words) => {
      const terms = new Set(words.flat().map(([term]) => term));
      const rest = new Set(terms);
      const found = new Set();
      for (const each of shards.values()) {
        for (const [key, own] of each.entries) {
          for (const term of own.terms) if (terms.has(term) && found.add(key)) rest.delete(term);
        }
      }
      const longer = [...rest];
      const begins = (key) => longer.some((term) => key.startsWith(term) && key.length - term.length <= ENDING);
      return { has: (key) => found.has(key) || begins(key) };
    };

    const answer = async (query, asked = {}) => {
      const words = (await matches(query, asked)).filter((found) => found.length);
      return { ranks: await rank(words, asked), marks: marksOf(words) };
    };

    const fileOf = (page, at) => `d${page}-${Math.floor(at / DOCUMENTS)}`;

    const document_ = async (number) => {
      const [page, at] = places.get(number);
      const [head, rows] = await get(base, locale, fileOf(page, at));
      return { number, head, row: rows[at % DOCUMENTS] };
    };

    const tongue = (number) => tongues.get(number) || locale;

    // ---- Pages

    // The values that a document has of the facet at a place of `manifest.facets`.
    const valuesOf = (number, at) => {
      const [id, , , values] = manifest.facets[at];
      if (id === "language") return [tongue(number).toLowerCase()];
      const first = manifest.facets.slice(0, at).reduce((sum, facet) => sum + facet[3].length, 0);
      return manifest.pages[places.get(number)[0]][0].flatMap((value) => (values[value - first] || []).slice(0, 1));
    };

    const fits = (number, chosen) => manifest.facets.every(([id], at) => {
      const wanted = chosen.get(id);
      return !wanted || !wanted.size || valuesOf(number, at).some((value) => wanted.has(value));
    });

    // Documents by page, the pages in the order of their best.
    const byPage = (numbers) => {
      const groups = new Map();
      for (const number of numbers) {
        const [page] = places.get(number);
        if (!groups.has(page)) groups.set(page, []);
        groups.get(page).push(number);
      }
      return [...groups.values()];
    };

    // All documents that fit a query, those among what is `chosen` by page, and of the first so many pages so many
    // documents to show; where the answer has to be `light`, those that stand in one file with the best.
    const find = async (query, { chosen = new Map(), most, sections, light }, asked) => {
      const { ranks, marks } = await answer(query, asked);
      const all = ranks.map(([, number]) => number);
      const groups = byPage(all.filter((number) => fits(number, chosen)));
      const file = (number) => fileOf(...places.get(number));
      const near = (numbers) => (light ? numbers.filter((number) => file(number) === file(numbers[0])) : numbers);
      const had = (number) => document_(number).catch((error) => { asked.lost = error; });
      const shown = await Promise.all(groups.slice(0, most).map(async (numbers) =>
        (await Promise.all(near(numbers).slice(0, sections).map(had))).filter(Boolean)));
      return { index, query, all, groups, shown: shown.filter((each) => each.length), keys: marks };
    };

    const index = {
      manifest, matches, lunrScores, find, valuesOf, byPage, tongue,
      ranked: async (query, asked) => (await answer(query, asked)).ranks,
      marks: async (query, asked) => marksOf(await matches(query, asked)),
    };
    return index;
  };

  // Where the words with these keys stand in a text, as [start, end]; pieces that overlap are joined.
  const marked = (text, keys) => {
    const found = [];
    for (const [start, end] of spans(text)) {
      if (!keys.has(fold(normal(text.slice(start, end))))) continue;
      const last = found[found.length - 1];
      if (last && start < last[1]) last[1] = end;
      else found.push([start, end]);
    }
    return found;
  };

  return Object.assign(receive, { brought, open, marked });
})();
