/* The search: on every page a dialog, on its own page with what results can be narrowed to. On a page that a
   result leads to, the words that were looked for are marked.

   A classic deferred script. What finds (`search/client.js`) and the files of the index load when somebody
   searches. Nothing leaves the device: words stand in no address. Browsers before 2019 follow the link. */

(() => {
  "use strict";

  const canRun = () => {
    try {
      return Boolean("abc".matchAll && Object.fromEntries && new RegExp("\\p{L}", "u"));
    } catch {
      return false;
    }
  };

  const link = document.querySelector("a.search");
  if (!link || !canRun()) return;
  const folder = new URL("./", link.href);
  const root = new URL("../", folder);
  const locale = decodeURIComponent(folder.pathname.split("/").slice(-2)[0]);
  const page = document.getElementById("v-finder");
  const canFloat = "showModal" in document.createElement("dialog");

  const PAGES = 5;
  const SECTIONS = 3;
  const PAUSE = 150;
  const MOST_RECENT = 5;
  const MOST_ELSEWHERE = 3;
  const MOST_LETTERS = 1000;
  const MOST_SHOWN = 100;
  const PATIENCE = 20000;
  const MINUTE = 60000;
  const PREFIX = `vereda:${root.pathname}:`;
  const RECENT = `searches:${locale}`;
  const HANDED = "handed";
  const SLASH = "slash";

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  if (!Element.prototype.replaceChildren) {
    Element.prototype.replaceChildren = function replaceChildren(...children) {
      this.textContent = "";
      this.append(...children);
    };
  }

  /* ---- What is kept on this device, by the site's place: other sites may stand on the same host. */

  const read = (key, memory = "localStorage") => {
    try {
      return JSON.parse(window[memory].getItem(PREFIX + key));
    } catch {
      return null; // Some browsers keep nothing for files.
    }
  };

  const write = (key, value, memory = "localStorage") => {
    try {
      if (value === null) window[memory].removeItem(PREFIX + key);
      else window[memory].setItem(PREFIX + key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };

  /* ---- Words go with the reader: the memory of the device has them for the page that opens next, and for when
     that is loaded again. */

  const searchAddress = (tag) => new URL(`${tag}/search.html`, root).href;

  /* Some hosts take the end of a file's name out of its address. */
  const nameOfPage = ({ pathname }) => pathname.replace(/\.html$/, "");

  /* From a disk each page may have a memory of its own; the fragment of an address is never sent. */
  const hand = (address, words) => {
    const to = new URL(address);
    const isKept = write(HANDED, [nameOfPage(to), words, Date.now()]);
    const isSearch = to.pathname.endsWith("/search.html");
    if (isSearch && !(isKept && to.protocol !== "file:")) to.hash = new URLSearchParams({ q: words });
    return to.href;
  };

  const handOver = (around, words) => {
    for (const kind of ["click", "auxclick", "contextmenu"]) {
      around.addEventListener(kind, (event) => {
        const to = event.target.closest("a[href]");
        if (to && words().trim()) to.href = hand(to.href, words().trim());
      });
    }
  };

  const received = () => {
    const handed = read(HANDED);
    const [to, words, at] = Array.isArray(handed) ? handed : [];
    const isOld = Date.now() - at > MINUTE;
    const isMine = to === nameOfPage(location);
    if (isMine || isOld) write(HANDED, null);
    if (isMine && !isOld) return words;
    return page ? new URLSearchParams(location.hash.slice(1)).get("q") : null;
  };

  const { type } = performance.getEntriesByType("navigation")[0] || performance.navigation;
  const isAgain = ["reload", "back_forward", 1, 2].includes(type);
  const VISIT = `visit:${location.pathname}`;
  const given = received();
  const visit = { words: given || "", ...(isAgain && !given ? read(VISIT, "sessionStorage") : {}) };
  const keepVisit = (values) => write(VISIT, Object.assign(visit, values), "sessionStorage");

  const clearAddress = () => {
    try {
      history.replaceState(history.state, "", location.pathname + location.search);
    } catch { /* Some browsers do not let a page from a disk do so. */ }
  };

  /* ---- Files: each is loaded once, a classic script that leaves what it brought. One that failed, came broken or
     did not come is asked for at another address the next time: browsers and hosts may keep what they had. */

  const files = {};
  const failures = {};

  const script = (path, brought) => new Promise((resolve, reject) => {
    if (brought() !== undefined) {
      resolve(brought());
      return;
    }
    const element = make("script", { src: new URL(failures[path] ? `${path}?${failures[path]}` : path, root).href });
    const settle = () => {
      clearTimeout(timer);
      if (brought() !== undefined) resolve(brought());
      else {
        failures[path] = (failures[path] || 0) + 1;
        reject(Object.assign(new Error(path), { path }));
      }
    };
    const timer = setTimeout(settle, PATIENCE);
    element.onload = settle;
    element.onerror = settle;
    document.head.append(element);
  });

  const file = (path, brought) => {
    files[path] = files[path] || script(path, brought);
    files[path].catch(() => { delete files[path]; });
    return files[path];
  };

  const ofIndex = (_, tag, name) =>
    file(`${tag}/search/${name}.js`, () => veredaSearch.brought[`${tag}/${name}`]);

  const indexes = {};
  const indexOf = async (tag) => {
    await Promise.all([
      file("search/client.js", () => window.veredaSearch), file("search/lunr.js", () => window.lunr),
    ]);
    indexes[tag] = indexes[tag] || veredaSearch.open(root.href, tag, ofIndex, () =>
      file("search/slips.js", () => window.veredaSlips));
    indexes[tag].catch(() => { delete indexes[tag]; });
    return indexes[tag];
  };

  /* Files that came but do not fit together, as while a site is renewed, are all asked for anew. */
  const forgetFiles = () => {
    for (const path of Object.keys(files)) {
      failures[path] = (failures[path] || 0) + 1;
      delete files[path];
    }
    for (const tag of Object.keys(indexes)) delete indexes[tag];
    for (const key of Object.keys((window.veredaSearch || {}).brought || {})) delete veredaSearch.brought[key];
  };

  /* ---- Words: in the page's language, or with their own. */

  let directions = {};
  const tongue = (element, tag) => {
    if (tag && tag !== locale) {
      element.lang = tag;
      element.dir = directions[tag] || "auto";
    }
    return element;
  };

  const phrase = (index, name, values = {}) => {
    const [text, tag] = index.manifest.phrases[name];
    const filled = text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
    return tongue(make("span", {}, filled), tag);
  };

  const ready = async () => {
    const index = await indexOf(locale);
    directions = Object.fromEntries(index.manifest.locales.map(([tag, , direction]) => [tag, direction]));
    return index;
  };

  const count = (n) => new Intl.NumberFormat(locale).format(n);

  const withMarks = (element, text, keys) => {
    let from = 0;
    for (const [start, end] of veredaSearch.marked(text, keys)) {
      element.append(text.slice(from, start), make("mark", {}, text.slice(start, end)));
      from = end;
    }
    element.append(text.slice(from));
    return element;
  };

  /* How many pages other languages have for a query that this one has nothing for. */
  const elsewhere = async (index, query, { current }) => {
    const known = index.manifest.locales.map(([tag]) => tag);
    const spoken = navigator.languages.map((tag) =>
      known.find((each) => each === tag) || known.find((each) => each === tag.split("-")[0]));
    const languages = index.manifest.facets.find(([id]) => id === "language");
    const near = languages[3].map(([id]) => known.find((tag) => tag.toLowerCase() === id));
    const others = [...new Set([...spoken, ...near])].filter((tag) => tag && tag !== locale);
    const counts = await Promise.all(others.slice(0, MOST_ELSEWHERE).map(async (tag) => {
      try {
        const { groups } = await (await indexOf(tag)).find(query, { most: 0 }, { current });
        return [tag, groups.length];
      } catch {
        return [tag, 0];
      }
    }));
    return counts.filter(([, pages]) => pages);
  };

  /* ---- Showing */

  const addressOf = (head, row) => new URL(row[0] ? `${head[0]}#${encodeURIComponent(row[0])}` : head[0], folder).href;

  const SHAPES = {
    dot: "M3 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", bar: "M1 5.5h14v5H1z", cross: "M6 1h4v5h5v4h-5v5H6v-5H1V6h5z",
    ring: "M1.2 8a6.8 6.8 0 1 0 13.6 0a6.8 6.8 0 1 0-13.6 0zM4.4 8a3.6 3.6 0 1 1 7.2 0a3.6 3.6 0 1 1-7.2 0z",
    square: "M3 3h10v10H3z", triangle: "M8 2l6.5 12h-13z",
  };
  const SVG = "http://www.w3.org/2000/svg";

  const shape = (mark) => {
    const drawing = document.createElementNS(SVG, "svg");
    const path = document.createElementNS(SVG, "path");
    for (const [key, value] of [["viewBox", "0 0 16 16"], ["width", 16], ["height", 16], ["aria-hidden", "true"]]) {
      drawing.setAttribute(key, value);
    }
    for (const [key, value] of [["d", SHAPES[mark]], ["fill", "currentColor"], ["fill-rule", "evenodd"]]) {
      path.setAttribute(key, value);
    }
    drawing.append(path);
    return drawing;
  };

  /* The trail of a page: the shape and the name of its stage, its title, its minutes. */
  const trail = (index, head) => {
    const [, title, titleTongue, stage, note] = head;
    const stages = index.manifest.facets.find(([id]) => id === "stage");
    const [, name, nameTongue, mark] = (stages && stages[3].find(([id]) => id === stage)) || [];
    const line = make("span", { class: mark ? `way mark-${mark}` : "way" });
    if (name) line.append(make("span", { class: "mark" }, shape(mark), tongue(make("span", {}, name), nameTongue)), " ");
    line.append(tongue(make("b", {}, title), titleTongue));
    if (note) line.append(" ", make("span", {}, note));
    return line;
  };

  const nameOf = (index, tag) => (index.manifest.locales.find(([each]) => each === tag) || [tag, tag])[1];

  /* Within a sentence, in the language of the sentence. */
  const namedIn = (index, tag) => (index.manifest.locales.find(([each]) => each === tag) || [])[3] || nameOf(index, tag);

  const result = (found, { number, head, row }, attributes) => {
    const [, title, excerpt, titleTongue, excerptTongue] = row;
    const element = make("a", { href: addressOf(head, row), ...attributes });
    element.append(
      tongue(withMarks(make("span", { class: "title" }), title, found.keys), titleTongue),
      tongue(withMarks(make("span", { class: "excerpt" }), excerpt, found.keys), excerptTongue),
    );
    const spoken = found.index.tongue(number);
    if (spoken !== locale) element.append(tongue(make("span", { class: "tongue" }, nameOf(found.index, spoken)), spoken));
    return element;
  };

  const shortened = (query) => {
    const letters = [...query];
    return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join("")}…` : query;
  };

  const notes = (index, asked) => [
    ...(asked.lost ? [phrase(index, "incomplete")] : []),
    ...(asked.cut ? [phrase(index, "first", { n: count(asked.cut) })] : []),
  ].flatMap((said) => [" ", make("span", { class: "note" }, said)]);

  /* What the page itself says where nothing could be loaded: [that, a button that tries again]. */
  const broken = (error, again) => {
    const known = document.getElementById("v-search-broken");
    const [said, button] = known ? known.content.cloneNode(true).children
      : [make("span", {}, "✗"), make("button", { type: "button", class: "tool" }, link.textContent)];
    button.addEventListener("click", () => {
      if (!error.path) forgetFiles();
      again();
    });
    return [said, button];
  };

  /* ---- What was looked for before */

  const recent = () => {
    const kept = read(RECENT);
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  };

  const remember = (query) => {
    const others = recent().filter((each) => each !== query);
    write(RECENT, [query, ...others].slice(0, MOST_RECENT));
  };

  const forget = () => [RECENT, HANDED].forEach((key) => write(key, null));

  /* ---- Keys: `/` opens the search unless it is switched off, since who speaks to a device says it unawares. */

  let slash = read(SLASH) !== false;
  const tellKeys = () => link.setAttribute("aria-keyshortcuts", slash ? "/ Control+K" : "Control+K");

  const keySwitch = () => {
    const box = make("input", { type: "checkbox" });
    box.checked = slash;
    box.onchange = () => {
      slash = box.checked;
      write(SLASH, slash ? null : false);
      tellKeys();
    };
    return link.dataset.slash ? [make("label", { class: "keys" }, box, link.dataset.slash)] : [];
  };

  const isComposing = (event) => !event.key || event.isComposing || event.keyCode === 229;

  /* ---- The field: what is typed is looked for after a short pause, so that letters on the way to a word load
     nothing; an answer that comes too late is dropped. */

  const field = (label) => make("input", {
    type: "search", "aria-label": label, placeholder: label, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    enterkeyhint: "search", maxlength: String(MOST_LETTERS),
  });

  const asking = (show) => {
    let turn = 0;
    return async (query) => {
      turn += 1;
      const mine = turn;
      const asked = { current: () => mine === turn };
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
      if (asked.current()) await show(query, asked);
    };
  };

  /* ---- The dialog: a combobox with a list of results. */

  const dialog = () => {
    const label = link.textContent;
    const input = field(label);
    const said = make("p", { class: "said", role: "status" });
    const list = make("div", { class: "found", role: "listbox", id: "v-found", "aria-label": label });
    const foot = make("p", { class: "foot" });
    const close = make("button", { type: "button", class: "tool close", "aria-label": link.dataset.close || "×" }, "×");
    const line = make("div", { class: "line" }, input, close);
    const sheet = make("div", { class: "sheet" }, line, said, list, foot, ...keySwitch());
    const box = make("dialog", { class: "finder", "aria-label": label }, sheet);
    for (const [key, value] of Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": "v-found", "aria-autocomplete": "list",
    })) input.setAttribute(key, value);

    const options = () => [...list.querySelectorAll("[role=option]")];
    const choose = (option) => {
      for (const each of options()) each.setAttribute("aria-selected", String(each === option));
      if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    };
    const placeOf = (option) => option.dataset.again || option.pathname + option.hash;
    /* What is chosen stays chosen when another answer has it too: somebody may be quicker than the search. */
    const fill = (elements) => {
      const chosen = options().filter((each) => each.getAttribute("aria-selected") === "true").map(placeOf);
      list.replaceChildren(...elements);
      options().forEach((option, at) => { option.id = `v-found-${at}`; });
      input.setAttribute("aria-expanded", String(options().length > 0));
      choose(options().find((each) => chosen.includes(placeOf(each))));
    };
    const option = { role: "option", "aria-selected": "false", tabindex: "-1" };

    const showRecent = (index) => {
      const before = recent();
      fill(before.map((query) => make("a", { ...option, href: searchAddress(locale), "data-again": query }, shortened(query))));
      said.replaceChildren(...(before.length ? [phrase(index, "recent")] : []));
      foot.replaceChildren();
      if (!before.length) return;
      const button = make("button", { type: "button", class: "tool" }, phrase(index, "forget"));
      button.onclick = () => { forget(); showRecent(index); input.focus(); };
      foot.append(button);
    };

    const tryAgain = () => {
      said.replaceChildren();
      foot.replaceChildren();
      ask(input.value);
      input.focus();
    };

    const showBroken = (error) => {
      const [text, button] = broken(error, tryAgain);
      fill([]);
      said.replaceChildren(text);
      foot.replaceChildren(button);
    };

    const showFound = (found, asked) => {
      fill(found.shown.map((documents, at) => make(
        "div", { role: "group", "aria-labelledby": `v-trail-${at}` },
        make("div", { id: `v-trail-${at}` }, trail(found.index, documents[0].head)),
        ...documents.map((each) => result(found, each, option)),
      )));
      said.replaceChildren(phrase(found.index, "results", { n: count(found.groups.length) }), ...notes(found.index, asked));
      foot.replaceChildren(make("a", { href: searchAddress(locale) }, phrase(found.index, "all")));
      if (asked.lost) foot.append(broken(asked.lost, tryAgain)[1]);
    };

    const showNothing = async (found, asked) => {
      fill([]);
      foot.replaceChildren();
      said.replaceChildren(phrase(found.index, "none", { query: shortened(found.query) }), ...notes(found.index, asked));
      const others = await elsewhere(found.index, found.query, asked);
      if (!asked.current() || !others.length) return;
      const nothing = phrase(found.index, "nothing_in", { language: namedIn(found.index, locale) });
      said.replaceChildren(nothing, ...notes(found.index, asked));
      fill(others.map(([tag, pages]) => make(
        "a", { ...option, href: searchAddress(tag), hreflang: tag },
        phrase(found.index, "elsewhere", { language: namedIn(found.index, tag), n: count(pages) }),
      )));
    };

    const ask = asking(async (query, asked) => {
      try {
        const index = await ready();
        if (!asked.current()) return;
        if (!query.trim()) {
          showRecent(index);
          return;
        }
        const found = await index.find(query, { most: PAGES, sections: SECTIONS, light: true }, asked);
        if (!asked.current()) return;
        if (found.shown.length) showFound(found, asked);
        else if (asked.lost) showBroken(asked.lost);
        else await showNothing(found, asked);
      } catch (error) {
        if (asked.current()) showBroken(error);
      }
    });

    input.addEventListener("input", () => ask(input.value));
    input.addEventListener("keydown", (event) => {
      if (isComposing(event) || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
      const all = options();
      const at = all.findIndex((each) => each.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        if (all.length) choose(all[(at < 0 && step < 0 ? all.length - 1 : at + step + all.length) % all.length]);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (at >= 0) all[at].click();
        else if (input.value.trim()) {
          remember(input.value.trim());
          location.href = hand(searchAddress(locale), input.value.trim());
        }
      }
    });
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("[role=option]");
      if (!chosen) return;
      if (chosen.dataset.again) {
        event.preventDefault();
        input.value = chosen.dataset.again;
        ask(input.value);
        input.focus();
      } else {
        remember(input.value.trim());
        if (chosen.href.split("#")[0] !== location.href.split("#")[0]) return;
        box.close();
        markPage(input.value).catch(() => {});
      }
    });
    handOver(box, () => input.value);
    close.onclick = () => box.close();
    box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
    document.body.append(box);
    return () => {
      if (!box.open) box.showModal();
      input.select();
      ask(input.value);
    };
  };

  /* ---- The page of the search: the same results as a list, and what they can be narrowed to. */

  const fillPage = () => {
    const input = field(link.textContent);
    const said = make("p", { class: "said", role: "status" });
    const list = make("div", { class: "found" });
    const facets = make("div", { class: "narrow" });
    const chosen = new Map();
    let { most = 2 * PAGES, top } = visit;
    input.value = visit.words.slice(0, MOST_LETTERS);
    page.replaceChildren(
      make("div", { class: "line" }, input), said, make("div", { class: "sides" }, list, facets), ...keySwitch(),
    );

    const keepAsked = () => {
      if (!chosen.size) return; // nothing has been asked yet
      const narrowed = Object.fromEntries([...chosen].map(([id, values]) => [id, [...values]]));
      keepVisit({ words: input.value, most, top: scrollY, chosen: narrowed });
    };

    /* Results come late: what is loaded again is scrolled to where the reader was when they are there. */
    const scrollBack = () => {
      if (top) scrollTo({ top, behavior: "instant" });
      top = 0;
    };

    const showFacets = (found) => {
      const { index } = found;
      facets.replaceChildren(...index.manifest.facets.map(([id, name, nameTongue, values], at) => {
        const rows = values.map(([value, text, textTongue, mark]) => {
          const pages = index.byPage(found.all.filter((number) => index.valuesOf(number, at).includes(value))).length;
          if (!pages && !chosen.get(id).has(value)) return null;
          const box = make("input", { type: "checkbox" });
          box.checked = chosen.get(id).has(value);
          box.onchange = () => {
            chosen.get(id)[box.checked ? "add" : "delete"](value);
            ask(input.value);
          };
          const name = tongue(make("span", {}, text), textTongue);
          const marked = mark ? [make("span", { class: `mark mark-${mark}` }, shape(mark), name)] : [name];
          return make("label", {}, box, ...marked, make("span", { class: "why" }, count(pages)));
        }).filter(Boolean);
        const few = rows.length < 2 && !chosen.get(id).size;
        const block = make("fieldset", {}, tongue(make("legend", {}, name), nameTongue), ...rows);
        return few ? null : block;
      }).filter(Boolean));
    };

    const tryAgain = () => {
      [said, list, facets].forEach((each) => each.replaceChildren());
      ask(input.value);
      input.focus();
    };

    const showBroken = (error) => {
      const [text, button] = broken(error, tryAgain);
      facets.replaceChildren();
      said.replaceChildren(text);
      list.replaceChildren(make("p", {}, button));
    };

    const showFound = (found, asked) => {
      const { index } = found;
      list.replaceChildren(...found.shown.map((documents) => make(
        "section", {}, make("h2", {}, trail(index, documents[0].head)),
        make("ul", {}, ...documents.map((each) => make("li", {}, result(found, each, {})))),
      )));
      if (found.groups.length > most) {
        const more = make("button", { type: "button", class: "tool" }, phrase(index, "more"));
        more.onclick = () => { most += 2 * PAGES; ask(input.value); };
        list.append(more);
      }
      said.replaceChildren(phrase(index, "results", { n: count(found.groups.length) }), ...notes(index, asked));
      if (asked.lost) list.prepend(make("p", {}, broken(asked.lost, tryAgain)[1]));
    };

    const showNothing = async (found, asked) => {
      const { index } = found;
      list.replaceChildren();
      said.replaceChildren(phrase(index, "none", { query: shortened(found.query) }), ...notes(index, asked));
      const others = await elsewhere(index, found.query, asked);
      if (!asked.current() || !others.length) return;
      said.replaceChildren(phrase(index, "nothing_in", { language: namedIn(index, locale) }), ...notes(index, asked));
      list.replaceChildren(make("ul", {}, ...others.map(([tag, pages]) => make("li", {}, make(
        "a", { href: searchAddress(tag), hreflang: tag },
        phrase(index, "elsewhere", { language: namedIn(index, tag), n: count(pages) }),
      )))));
    };

    const ask = asking(async (query, asked) => {
      try {
        const index = await ready();
        for (const [id] of index.manifest.facets) if (!chosen.has(id)) chosen.set(id, new Set((visit.chosen || {})[id]));
        if (!asked.current()) return;
        keepAsked();
        if (!query.trim()) {
          [said, list, facets].forEach((each) => each.replaceChildren());
          return;
        }
        const found = await index.find(query, { chosen, most, sections: SECTIONS }, asked);
        if (!asked.current()) return;
        showFacets(found);
        if (found.shown.length) {
          showFound(found, asked);
          scrollBack();
        } else if (asked.lost) showBroken(asked.lost);
        else await showNothing(found, asked);
      } catch (error) {
        if (asked.current()) showBroken(error);
      }
    });

    input.addEventListener("input", () => { most = 2 * PAGES; ask(input.value); });
    handOver(page, () => input.value);
    document.querySelectorAll(".languages").forEach((each) => handOver(each, () => input.value));
    addEventListener("pagehide", keepAsked);
    list.addEventListener("click", (event) => event.target.closest("a") && remember(input.value.trim()));
    ask(input.value);
    if (top === undefined) input.focus({ preventScroll: true });
    input.select();
  };

  /* ---- The page that a result leads to */

  let marks = [];
  const markPage = async (query) => {
    const index = await indexOf(locale);
    const keys = await index.marks(query);
    marks.forEach((each) => each.replaceWith(each.textContent));
    marks = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("script, style, textarea, select, button, mark")) texts.push(walker.currentNode);
    }
    for (const text of texts) {
      if (!veredaSearch.marked(text.data, keys).length) continue;
      const parts = document.createDocumentFragment();
      withMarks(parts, text.data, keys);
      marks.push(...parts.querySelectorAll("mark"));
      text.replaceWith(parts);
    }
  };

  /* ---- Ways in */

  let open;
  const isHere = () => (page ? page.querySelector("input") : canFloat);
  const start = () => {
    if (!isHere()) location.href = link.href;
    else if (page) page.querySelector("input").focus();
    else {
      open = open || dialog();
      open();
    }
  };

  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !isHere()) return;
    event.preventDefault();
    start();
  });

  const opens = ({ key, ctrlKey, metaKey, target }) => {
    if (ctrlKey || metaKey) return key.toLowerCase() === "k";
    const typing = target.closest && target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
    return slash && key === "/" && !typing;
  };
  document.addEventListener("keydown", (event) => {
    if (isComposing(event) || event.shiftKey || event.altKey || !opens(event)) return;
    event.preventDefault();
    start();
  });

  tellKeys();
  if (!isAgain) write(VISIT, given ? visit : null, "sessionStorage");
  if (page && location.hash.startsWith("#q=")) clearAddress();
  if (page) fillPage();
  else if (visit.words) markPage(visit.words.slice(0, MOST_LETTERS)).catch(() => {});
})();
