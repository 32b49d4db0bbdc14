// Added by `vereda serve` to the pages that it sends; it is part of no file of the site.
"use strict";

(() => {
  const SCROLL = "vereda-scroll";
  const CLOSED = "vereda-closed";
  const stamp = document.currentScript.dataset.stamp;
  let stream = null;
  let panel = null;

  // A browser keeps few connections to one server, so that only pages which are looked at hold one.
  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource(`/.vereda/events?${new URLSearchParams({page: location.pathname, stamp})}`);
    stream.onmessage = (event) => hear(JSON.parse(event.data));
  }

  function rest() {
    if (stream) stream.close();
    stream = null;
  }

  function hear(notice) {
    if (notice.reload) {
      sessionStorage.setItem(SCROLL, JSON.stringify([location.pathname, scrollX, scrollY]));
      rest();
      location.reload();
    } else {
      show(notice);
    }
  }

  function scrollBack() {
    const [path, left, top] = JSON.parse(sessionStorage.getItem(SCROLL) || "[]");
    if (path === location.pathname) scrollTo({left, top, behavior: "instant"});
  }

  function show({errors, warnings, text}) {
    if (panel) panel.remove();
    panel = null;
    if (!errors && !warnings) return;
    panel = document.createElement("aside");
    panel.lang = "en";
    panel.dir = "ltr";
    panel.id = "vereda-findings";
    panel.attachShadow({mode: "open"}).append(sheet(), details(errors, warnings, text));
    document.body.append(panel);
  }

  function sheet() {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "/.vereda/overlay.css";
    return link;
  }

  function details(errors, warnings, text) {
    const box = document.createElement("details");
    box.className = errors ? "errors" : "warnings";
    box.open = Boolean(errors) && sessionStorage.getItem(CLOSED) !== text;
    box.addEventListener("toggle", () => {
      if (errors) sessionStorage.setItem(CLOSED, box.open ? "" : text);
    });
    const summary = document.createElement("summary");
    summary.setAttribute("role", errors ? "alert" : "status");
    summary.textContent = said(errors, warnings);
    const pre = document.createElement("pre");
    pre.tabIndex = 0;
    pre.textContent = text || "Type `vereda check` to read them.";
    box.append(summary, pre);
    return box;
  }

  function said(errors, warnings) {
    const counts = [counted(errors, "error"), counted(warnings, "warning")].filter(Boolean).join(", ");
    return errors ? `${counts}: a page with an error stays as it was` : counts;
  }

  function counted(number, noun) {
    return number ? `${number} ${noun}${number === 1 ? "" : "s"}` : "";
  }

  scrollBack();
  addEventListener("load", () => {
    scrollBack();
    sessionStorage.removeItem(SCROLL);
  });
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  listen();
})();
