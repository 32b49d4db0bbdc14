/* What the default theme adds to pages that are complete without it.

   A classic deferred script: it runs from a web server, a sub-folder, a USB stick and an offline archive.
   It loads nothing and sends nothing. The words it says stand in the page, in `data-` attributes. */

(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  /* The words of an element, without the disclosure of an outdated translation. */
  const words = (element) => {
    const copy = element.cloneNode(true);
    all(".change, select, .told", copy).forEach((extra) => extra.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  /* Language and direction of a text that is not in the page's language, and its mark. */
  const copyTongue = (from, to) => {
    for (const name of ["lang", "dir"]) {
      if (from.hasAttribute(name)) to.setAttribute(name, from.getAttribute(name));
    }
    if (from.matches(".untranslated")) to.classList.add("untranslated");
  };

  /* ---- What is kept stays on this device. Some browsers keep nothing for files or in private windows. */

  const PREFIX = "vereda:";

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + key));
    } catch {
      return null;
    }
  };

  const write = (key, value) => {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };

  const keeps = (() => {
    const works = write("test", 1);
    if (works) localStorage.removeItem(`${PREFIX}test`);
    return works;
  })();

  /* Fill fields with what was kept, and keep what changes. `get` and `set` tell how a field holds its value. */
  const keep = (block, fields, get, set) => {
    const kept = read(block.dataset.key);
    if (Array.isArray(kept)) fields.forEach((field, at) => kept[at] !== undefined && set(field, kept[at]));
    const save = () => write(block.dataset.key, fields.map(get));
    fields.forEach((field) => field.addEventListener("input", save));
    const promise = block.querySelector(".kept");
    if (promise && keeps) promise.textContent = promise.dataset.script;
  };

  const keepValues = (block, fields) =>
    keep(block, fields, (field) => field.value, (field, value) => { field.value = value; });

  const keepTicks = (block, fields) =>
    keep(block, fields, (field) => field.checked, (field, value) => { field.checked = value === true; });

  /* ---- Quiz: the disclosures become radio buttons or check boxes, the feedback is announced. */

  const quiz = (block) => {
    const many = block.dataset.multiple === "1";
    const list = block.querySelector(".answers");
    const how = block.querySelector(".how");
    const asked = block.querySelector(".question");
    const answers = all(":scope > li", list).map((item) => choice(item, many, `v-${block.id}-answer`));
    const legend = make("legend", { id: `v-${block.id}-how` }, how.dataset.script);
    asked.id = `v-${block.id}-question`;
    const group = make("fieldset", { "aria-labelledby": `${asked.id} ${legend.id}` }, legend);
    list.before(group);
    group.append(list);
    how.remove();
    const result = addCheck(block, group, () => judge(block, answers, many));
    const fields = answers.map((answer) => answer.field);
    fields.forEach((field) => field.addEventListener("input", () => result.replaceChildren()));
    keepTicks(block, fields);
  };

  const choice = (item, many, name) => {
    const details = item.querySelector("details:not(.change)");
    const summary = details.querySelector("summary");
    const feedback = details.querySelector(".feedback");
    const text = summary.firstElementChild;
    const field = make("input", { type: many ? "checkbox" : "radio", name });
    copyTongue(summary, text);
    summary.remove();
    feedback.remove();
    details.replaceWith(make("label", { class: "choice" }, field, text), ...details.childNodes);
    return { field, feedback, text, right: item.dataset.right === "1" };
  };

  const judge = (block, answers, many) => {
    const chosen = answers.filter((answer) => answer.field.checked);
    if (!chosen.length) return [make("p", {}, block.dataset.nothing)];
    if (!many) return [chosen[0].feedback];
    return [...verdict(block, answers, chosen), ...chosen.flatMap(withItsText)];
  };

  const verdict = (block, answers, chosen) => {
    const wrong = chosen.some((answer) => !answer.right);
    const missing = answers.some((answer) => answer.right && !answer.field.checked);
    const said = wrong ? block.dataset.mixed : missing ? block.dataset.partly : block.dataset.complete;
    return [make("p", { class: "verdict" }, said)];
  };

  const withItsText = (answer) => {
    const text = make("p", { class: "why" }, words(answer.text));
    copyTongue(answer.text, text);
    return [text, answer.feedback];
  };

  /* Add a button and, below it, the place where a screen reader hears what it finds. */
  const addCheck = (block, after, judged) => {
    const button = make("button", { type: "button", class: "tool check" }, block.dataset.check);
    const result = make("div", { class: "result", role: "status" });
    after.after(button, result);
    button.addEventListener("click", () => result.replaceChildren(...judged()));
    return result;
  };

  /* ---- Order and match: a select box to each line, so that nothing needs dragging. */

  const puzzle = (block) => {
    const items = all(".puzzle > li", block);
    const choices = block.querySelector(".choices");
    const options = choices ? all(":scope > li", choices).map(words) : items.map((_, at) => String(at + 1));
    const lines = items.map((item) => line(item, options, choices ? "" : `${block.dataset.place}: `));
    const how = block.querySelector(".how");
    const columns = block.querySelector(".columns");
    how.textContent = how.dataset.script;
    if (columns) columns.classList.add("live");
    const result = addCheck(block, columns || block.querySelector(".puzzle"), () => sorted(block, lines));
    lines.forEach((each) => each.field.addEventListener("input", () => {
      forget(each);
      result.replaceChildren();
    }));
    keepValues(block, lines.map((each) => each.field));
  };

  const line = (item, options, label) => {
    const field = make("select", { "aria-label": label + words(item) }, make("option", { value: "" }, "–"));
    options.forEach((text, at) => field.append(make("option", { value: at }, text)));
    const told = make("span", { class: "told" });
    item.append(make("div", { class: "place" }, field, told));
    return { item, field, told };
  };

  const forget = ({ item, told }) => {
    item.classList.remove("is-right", "is-wrong");
    told.textContent = "";
  };

  const sorted = (block, lines) => {
    if (lines.every((each) => !each.field.value)) return [make("p", {}, block.dataset.nothing)];
    const right = lines.filter((each) => tell(block, each)).length;
    const said = block.dataset.some.replace("{right}", right).replace("{all}", lines.length);
    const solved = right === lines.length;
    const answer = block.querySelector(".answer");
    if (solved) answer.open = true;
    const reason = solved && answer.querySelector(".reason");
    return [make("p", { class: "verdict" }, said), ...(reason ? [make("p", {}, words(reason))] : [])];
  };

  const tell = (block, { item, field, told }) => {
    const right = field.value === item.dataset.answer;
    item.classList.toggle("is-right", right);
    item.classList.toggle("is-wrong", !right);
    told.textContent = right ? block.dataset.right : block.dataset.wrong;
    return right;
  };

  /* ---- Tabs, as WAI-ARIA describes them. Their headings stay, for who moves from heading to heading. */

  const tabs = (group, number) => {
    const list = make("div", { role: "tablist" , class: "tablist" });
    const panels = all(":scope > .tab", group);
    const buttons = panels.map((panel, at) => tab(panel, `v-tab-${number}-${at}`));
    list.append(...buttons);
    group.prepend(list);
    const select = (at) => buttons.forEach((button, other) => {
      button.setAttribute("aria-selected", String(other === at));
      button.tabIndex = other === at ? 0 : -1;
      panels[other].hidden = other !== at;
    });
    buttons.forEach((button, at) => button.addEventListener("click", () => select(at)));
    panels.forEach((panel, at) => panel.addEventListener("vereda:show", () => select(at)));
    list.addEventListener("keydown", (event) => {
      const next = moved(event.key, buttons.indexOf(event.target), buttons.length, getComputedStyle(list).direction);
      if (next === null) return;
      event.preventDefault();
      select(next);
      buttons[next].focus();
    });
    select(0);
  };

  const tab = (panel, id) => {
    const heading = panel.querySelector("h2, h3, h4, h5, h6");
    const button = make("button", { type: "button", role: "tab", id, "aria-controls": `${id}-panel` }, words(heading));
    copyTongue(heading, button);
    heading.classList.add("visually-hidden");
    panel.id = `${id}-panel`;
    panel.tabIndex = 0;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", id);
    return button;
  };

  /* The tab that a key leads to; "right" is where the text comes from in a right-to-left page. */
  const moved = (key, at, count, direction) => {
    const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    if (key === forward) return (at + 1) % count;
    if (key === back) return (at - 1 + count) % count;
    if (key === "Home") return 0;
    return key === "End" ? count - 1 : null;
  };

  /* ---- A link to a place that is folded away opens it. */

  /* What the address of the page names, where it has a fragment. */
  const named = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // a fragment that is no text
    }
  };

  const reveal = () => {
    const target = named();
    if (!target) return;
    for (let around = target; around; around = around.parentElement) {
      if (around.matches("details")) around.open = true;
      if (around.matches("[role=tabpanel]")) around.dispatchEvent(new Event("vereda:show"));
    }
    target.scrollIntoView();
  };

  /* ---- "On this page" follows the reader. */

  const follow = (nav) => {
    const links = all("a[href^='#']", nav);
    const at = new Map(links.map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
    at.delete(null);
    const headings = Array.from(at.keys());
    const update = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      const here = passed.pop();
      for (const [heading, link] of at) {
        if (heading === here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    const watcher = new IntersectionObserver(update, { rootMargin: "0px 0px -66% 0px" });
    headings.forEach((heading) => watcher.observe(heading));
  };

  /* ---- Where the reader is: the heading or block above, or what the address names while it is in sight. */

  const inSight = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  const above = (y, root) => {
    const places = all(":is(h2, h3, h4, h5, h6)[id], .block[id]", root);
    const shown = places.filter((each) => each.getClientRects().length);
    return shown.filter((each) => each.getBoundingClientRect().top <= y).pop();
  };

  const fragment = (element) => (element ? `#${encodeURIComponent(element.id)}` : "");

  const place = (root) => {
    const target = named();
    return fragment(target && inSight(target) ? target : above(innerHeight / 3, root));
  };

  /* ---- Another language of the page opens at the same place, since ids are the same in all of them. */

  const keepPlace = (event) => {
    const link = event.target.closest("a[hreflang]");
    if (link) link.hash = place(document.querySelector("main article") || document.querySelector("main"));
  };

  /* ---- "Say so" names the place: of the words that are selected, else of those that are in sight. */

  const LONGEST_QUOTE = 200;

  const sayHere = (link, text) => {
    const chosen = getSelection();
    const from = chosen.isCollapsed ? null : chosen.getRangeAt(0);
    const quoted = from && text.contains(from.startContainer);
    const said = quoted ? chosen.toString().replace(/\s+/g, " ").trim().slice(0, LONGEST_QUOTE) : "";
    const at = quoted
      ? fragment(above(from.getBoundingClientRect().top + 1, text))
      : inSight(text) ? place(text) : "";
    link.href = link.dataset.here
      .replace("{place}", encodeURIComponent(at))
      .replace("{quote}", said ? encodeURIComponent(`\n\n> ${said}`) : "");
  };

  const sayPlace = (event) => {
    const link = event.target.closest("a[data-here]");
    const text = document.querySelector("main .text");
    if (link && text) sayHere(link, text);
  };

  /* ---- Share: as the device does it, else the address is copied. A file on this disk shares the public one. */

  const share = (part) => {
    if (!navigator.share && !navigator.clipboard) return;
    const button = make("button", { type: "button", class: "tool" }, part.dataset.share);
    const told = make("span", { role: "status", class: "why" });
    button.addEventListener("click", async () => {
      const known = document.querySelector("link[rel=canonical]");
      const address = location.protocol === "file:" && known ? known.href : location.href;
      told.textContent = "";
      try {
        if (navigator.share) return await navigator.share({ title: document.title, url: address });
        await navigator.clipboard.writeText(address);
        told.textContent = part.dataset.copied;
      } catch (error) {
        if (error.name !== "AbortError") told.textContent = address; // refused: the reader may copy it
      }
    });
    part.append(make("p", { class: "sharing" }, button, told));
  };

  /* ---- The list of languages closes by Escape and by a click elsewhere. */

  const dropdown = (details) => {
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!details.contains(event.target)) details.open = false;
    });
  };

  all(".quiz").forEach(quiz);
  all(".order, .match").forEach(puzzle);
  all(".tabs").forEach(tabs);
  all(".reflection").forEach((block) => keepValues(block, all("textarea", block)));
  all(".checklist").forEach((block) => keepTicks(block, all("input", block)));
  all(".rail nav").forEach(follow);
  all(".languages").forEach(dropdown);
  all("[data-share]").forEach(share);
  for (const kind of ["click", "auxclick", "contextmenu"]) {
    document.addEventListener(kind, keepPlace);
    document.addEventListener(kind, sayPlace);
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
