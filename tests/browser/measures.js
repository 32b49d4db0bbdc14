/* What the tests ask of a page. Each function returns short descriptions of what it found wrong. */

globalThis.measures = (() => {
  "use strict";

  const CONTROLS = "a[href], button, input, select, textarea, summary";
  const controls = () => Array.from(document.querySelectorAll(CONTROLS)).filter(isShown);

  function isShown(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height, left, right } = element.getBoundingClientRect();
    const beside = right < -500 || left > innerWidth + 500; // where the link to the text waits
    return width > 1 && height > 1 && !beside;
  }

  function name(element) {
    const said = (element.getAttribute("aria-label") || element.textContent || element.id).trim();
    return `${element.localName} "${said.replace(/\s+/g, " ").slice(0, 50)}"`;
  }

  /* ---- Nothing lost at the sides, and nothing cut off */

  function scrollsItself(element) {
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(around).overflowX)) return true;
    }
    return false;
  }

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const skipped = parent.closest("script, style, option, .visually-hidden, .skip");
      if (walker.currentNode.data.trim() && !skipped && parent.checkVisibility()) found.push(walker.currentNode);
    }
    return found;
  }

  function lost() {
    const width = document.documentElement.clientWidth;
    const range = document.createRange();
    const outside = texts().filter((text) => {
      range.selectNodeContents(text);
      const beyond = Array.from(range.getClientRects()).some((box) => box.left < -1 || box.right > width + 1);
      return beyond && !scrollsItself(text.parentElement);
    });
    return outside.map((text) => `outside the window: ${text.data.trim().slice(0, 50)}`);
  }

  function cutOff() {
    const hides = (style) => [style.overflowX, style.overflowY].some((way) => ["hidden", "clip"].includes(way));
    const all = Array.from(document.querySelectorAll("body *:not(svg, svg *, meter, .visually-hidden, select)"));
    return all
      .filter((each) => isShown(each) && hides(getComputedStyle(each)))
      .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
      .map((each) => `cut off: ${name(each)}`);
  }

  /* ---- A control is what a finger meets in its middle, and 11 pixels to each side of it */

  const owner = (element) => {
    const label = element && element.closest("label");
    return label && label.control ? label.control : element && element.closest(CONTROLS);
  };

  const meets = (control, x, y) => {
    const met = document.elementFromPoint(x, y);
    return owner(met) === control || control.contains(met);
  };

  function places(control) {
    const label = control.labels && control.labels[0];
    const boxes = [control.getBoundingClientRect(), ...control.getClientRects()];
    if (label) boxes.push(label.getBoundingClientRect());
    return boxes;
  }

  const isMet = (control, reach) => places(control).some((box) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return [[0, 0], [-reach, 0], [reach, 0], [0, -reach], [0, reach]].every(([dx, dy]) => meets(control, x + dx, y + dy));
  });

  function covered() {
    return controls()
      .filter((control) => { control.scrollIntoView({ block: "center" }); return !isMet(control, 0); })
      .map((control) => `covered: ${name(control)}`);
  }

  function standsAlone(control) {
    let block = control.parentElement;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
    const copy = block.cloneNode(true);
    for (const each of copy.querySelectorAll(`${CONTROLS}, svg`)) each.remove();
    return control.localName !== "a" || !/\p{L}/u.test(copy.textContent);
  }

  function small() {
    return controls()
      .filter(standsAlone)
      .filter((control) => { control.scrollIntoView({ block: "center" }); return !isMet(control, 11.5); })
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        return `${name(control)}: ${width.toFixed(1)} × ${height.toFixed(1)}`;
      });
  }

  /* ---- Colours of the system: a shape must differ from what lies behind it */

  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);

  function behind(element) {
    for (let around = element; around; around = around.parentElement) {
      const colour = getComputedStyle(around).backgroundColor;
      if ((parts(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  }

  const brightness = (colour) => {
    const linear = parts(colour).slice(0, 3).map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };

  const contrast = (one, other) => {
    const [dark, light] = [brightness(one), brightness(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  function faintShapes() {
    const shapes = Array.from(document.querySelectorAll("body svg :is(circle, rect, path)"));
    return shapes.filter((shape) => shape.checkVisibility()).filter((shape) => {
      const style = getComputedStyle(shape);
      const ink = style.fill === "none" ? style.stroke : style.fill;
      return contrast(ink, behind(shape)) < 3;
    }).map((shape) => `faint: ${name(shape.closest("svg").parentElement)}`);
  }

  /* Where one is, what is chosen: told by more than a colour or a shadow, which go. */
  function sameAsOthers() {
    const look = (element) => {
      const { fontWeight, textDecorationLine, borderBlockEndWidth, borderInlineStartWidth, outlineStyle } = getComputedStyle(element);
      return [fontWeight, textDecorationLine, borderBlockEndWidth, borderInlineStartWidth, outlineStyle].join();
    };
    return Array.from(document.querySelectorAll("ul a[aria-current]")).filter(isShown).filter((here) => {
      const others = Array.from(here.closest("ul, dl").querySelectorAll("a:not([aria-current])")).filter(isShown);
      return others.length && others.some((other) => look(other) === look(here));
    }).map((here) => `looks like the others: ${name(here)}`);
  }

  /* ---- The keyboard */

  function order() {
    const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio, video, [tabindex]";
    const within = Array.from(document.querySelectorAll(all)).filter((each) => each.tabIndex >= 0);
    const asked = within.filter((each) => each.checkVisibility({ visibilityProperty: true }));
    return asked.filter(isFirstOfItsGroup).map((each) => numbered(each));
  }

  /* Radio buttons of one question are one stop. */
  function isFirstOfItsGroup(element) {
    if (element.type !== "radio") return true;
    const group = Array.from(document.getElementsByName(element.name));
    return (group.find((each) => each.checked) || group[0]) === element;
  }

  const numbers = new Map();
  function numbered(element) {
    if (!numbers.has(element)) numbers.set(element, numbers.size);
    return `${numbers.get(element)} ${name(element)}`;
  }

  function focus() {
    const here = document.activeElement;
    if (here === document.body || here === document.documentElement) return null;
    const box = here.getClientRects()[0];
    return { name: numbered(here), top: box.top + scrollY, faults: here.localName === "audio" ? [] : focusFaults(here) };
  }

  function focusFaults(here) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(here);
    const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && (parts(outlineColor)[3] ?? 1) > 0;
    const faults = drawn ? [] : ["no outline"];
    const boxes = Array.from(here.getClientRects()).filter((box) => box.width && box.height);
    const seen = boxes.some((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
    if (!seen) faults.push("out of sight");
    else if (!places(here).some((box) => meets(here, (box.left + box.right) / 2, middle(box)))) faults.push("covered");
    return faults;
  }

  /* The middle of what is in sight of a box. */
  const middle = (box) => (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;

  return { lost, cutOff, covered, small, faintShapes, sameAsOthers, order, focus };
})();
