// A search over the files of an index, loaded as a query needs them; query.py does the same in Python.
// The files are classic scripts that call `veredaSearch(locale, name, value)`: no fetch, so `file://` works.

const veredaSearch = (() => {
  "use strict";

  const { normal, fold, spans, gram } = veredaTokens;
  const FIELDS = ["title", "page", "body", "source"];
  const BOOSTS = [6, 1.5, 1, 3];
  const ROOM = 8;
  const DOCUMENTS = 10;
  const POWER = 1.5;
  const COMPLETED = 0.6;
  const SLIPPED = 0.5;
  const MOST_COMPLETED = 12;
  const MOST_SLIPPED = 6;
  const SHARDS_OF_A_PREFIX = 3;
  const LONG = 8;
  const BEGINNING = 4;
  const ENDING = 3;

  // ---- Files

  const waiting = {};
  const loaded = {};

  const receive = (locale, name, value) => { waiting[`${locale}/${name}`] = value; };

  const load = (base, locale, name) => {
    const key = `${locale}/${name}`;
    loaded[key] = loaded[key] || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${base}${locale}/search/${name}.js`;
      script.onload = () => resolve(waiting[key]);
      script.onerror = () => { delete loaded[key]; reject(new Error(key)); };
      document.head.append(script);
    });
    return loaded[key];
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

  const shardOf = ([keys, codes, postings]) => {
    const byKey = new Map();
    const lists = new Map();
    const all = codes.split(" ");
    frontDecoded(keys).forEach((key, at) => {
      const terms = all[at].split(",").map((code) => (code ? restored(key, code) : key));
      byKey.set(key, terms);
      for (const term of terms) if (!lists.has(term)) lists.set(term, postings[lists.size]);
    });
    return { byKey, lists };
  };

  // ---- The index of one locale

  const open = async (base, locale, get = load) => {
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

    const shard = async (at) => {
      if (!shards.has(at)) shards.set(at, shardOf(await get(base, locale, `i${at}`)));
      return shards.get(at);
    };

    // The shard that would hold a key, or the first of those whose keys begin with a word.
    const near = (word, most) => {
      let first = bounds.findIndex((bound) => bound > word);
      first = Math.max((first < 0 ? bounds.length : first) - 1, 0);
      const end = `${word}\uffff`;
      const wanted = bounds.slice(first, first + most).flatMap((bound, at) => (!at || bound < end ? [first + at] : []));
      return Promise.all(wanted.map(shard));
    };

    const exact = async (word) => (await near(word, 1)).flatMap((each) => each.byKey.get(word) || []);

    const completed = async (word) => {
      const found = (await near(word, SHARDS_OF_A_PREFIX))
        .flatMap((each) => [...each.byKey]).filter(([key]) => key.startsWith(word) && key !== word);
      found.sort((one, other) => [...one[0]].length - [...other[0]].length || (one[0] < other[0] ? -1 : 1));
      return [...new Set(found.flatMap(([, terms]) => terms))].slice(0, MOST_COMPLETED);
    };

    const slipped = async (word) => {
      const letters = [...word];
      const limit = letters.length >= LONG ? 2 : 1;
      const found = [];
      const keys = frontDecoded(await get(base, locale, "vocab"));
      for (const key of keys) {
        const other = [...key];
        const slips = distance(letters, other, limit);
        if (slips <= limit) found.push([slips, other[0] !== letters[0], key]);
      }
      found.sort((one, other) => one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1));
      const near = found.filter((each) => each[0] === found[0][0]).map((each) => each[2]);
      const best = (near.length ? near : akin(keys, letters)).slice(0, MOST_SLIPPED);
      return [...new Set((await Promise.all(best.map(exact))).flat())];
    };

    const wordOf = async (word, typing) => {
      const found = (await exact(word)).map((term) => [term, 1]);
      if (found.length && !typing) return found;
      const known = new Set(found.map(([term]) => term));
      for (const term of await completed(word)) if (!known.has(term)) found.push([term, COMPLETED]);
      if (found.length || gram(word)) return found;
      return (await slipped(word)).map((term) => [term, SLIPPED]);
    };

    // For each word of a query the terms that stand for it, each with what a match counts for.
    const matches = (query) => {
      const clean = normal(query);
      const cuts = spans(clean);
      const typed = cuts.map(([start, end]) => fold(clean.slice(start, end)));
      const typing = cuts.length && cuts[cuts.length - 1][1] === clean.length ? typed[typed.length - 1] : "";
      return Promise.all([...new Set(typed)].filter(Boolean).map((word) => wordOf(word, word === typing)));
    };

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
      const known = lists.reduce((sum, list) => sum + list.length, dropped);
      return { lists, idf: Math.log(1 + Math.abs((manifest.count - known + 0.5) / (known + 0.5))) };
    };

    // lunr's own index, with no more than the terms of a query in it.
    const indexOf = (terms, postings) => {
      const invertedIndex = Object.create(null);
      const fieldVectors = Object.create(null);
      const set = new lunr.TokenSet.Builder();
      terms.forEach((term, at) => {
        set.insert(term);
        const entry = invertedIndex[term] = Object.assign(Object.create(null), { _index: at });
        FIELDS.forEach((field, place) => {
          entry[field] = Object.create(null);
          for (const [number, count] of postings.get(term).lists[place]) {
            entry[field][number] = Object.create(null);
            const name = `${field}/${number}`;
            const vector = fieldVectors[name] = fieldVectors[name] || new lunr.Vector();
            vector.insert(at, weight(number, place, count, postings.get(term).idf));
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

    const lunrScores = (words) => {
      const boosts = new Map();
      for (const [term, boost] of words.flat()) boosts.set(term, (boosts.get(term) || 0) + boost);
      const terms = [...boosts.keys()].sort();
      const postings = new Map(terms.map((term) => [term, posting(term)]));
      const scores = indexOf(terms, postings).query((all) => terms.forEach((term) =>
        all.clause({ term, boost: boosts.get(term), usePipeline: false })));
      return { scores, postings };
    };

    // [score, number] of the documents that fit a query, best first.
    const ranked = async (query) => {
      const words = (await matches(query)).filter((found) => found.length);
      if (!words.length) return [];
      const { scores, postings } = lunrScores(words);
      const weights = words.map((found) => Math.min(...found.map(([term]) => postings.get(term).idf)));
      const total = weights.reduce((sum, each) => sum + each, 0);
      const shareOf = (terms) => !total ? 1 : words.reduce((sum, found, at) =>
        sum + weights[at] * Math.max(0, ...found.map(([term, boost]) => (term in terms ? boost : 0))), 0) / total;
      return scores
        .map(({ ref, score, matchData }) =>
          [Math.round(score * shareOf(matchData.metadata) ** POWER * 1e6) / 1e6, Number(ref)])
        .sort((one, other) => other[0] - one[0] || one[1] - other[1]);
    };

    const fileOf = (page, at) => `d${page}-${Math.floor(at / DOCUMENTS)}`;

    const document_ = async (number) => {
      const [page, at] = places.get(number);
      const [head, rows] = await get(base, locale, fileOf(page, at));
      return { number, head, row: rows[at % DOCUMENTS] };
    };

    // The keys of all words that a query finds, to mark them in a text.
    const marks = async (query) => {
      const terms = new Set((await matches(query)).flat().map(([term]) => term));
      const found = new Set();
      for (const each of shards.values()) {
        for (const [key, own] of each.byKey) if (own.some((term) => terms.has(term))) found.add(key);
      }
      return found;
    };

    return {
      manifest, matches, lunrScores, ranked, marks, document: document_,
      page: (number) => places.get(number)[0],
      file: (number) => fileOf(...places.get(number)),
      tongue: (number) => tongues.get(number) || locale,
    };
  };

  // The keys that differ from a word in their ends, the shortest first: other forms of it.
  const akin = (keys, letters) => {
    const begin = letters.slice(0, Math.max(BEGINNING, letters.length - ENDING)).join("");
    const found = keys.filter((key) => key.startsWith(begin) && [...key].length <= letters.length);
    return found.sort((one, other) => [...one].length - [...other].length || (one < other ? -1 : 1));
  };

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

  return Object.assign(receive, { open, marked });
})();
