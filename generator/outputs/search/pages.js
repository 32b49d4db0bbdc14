// What a query finds, as readers see it: sections by page, the pages in the order of their best, narrowed down.

var veredaPages = (() => {
  "use strict";

  const SECTIONS = 3;

  const valuesOf = (index, number, at) => {
    const [id, , , values] = index.manifest.facets[at];
    if (id === "language") return [index.tongue(number).toLowerCase()];
    const first = index.manifest.facets.slice(0, at).reduce((sum, facet) => sum + facet[3].length, 0);
    return index.manifest.pages[index.page(number)][0]
      .filter((value) => value >= first && value < first + values.length)
      .map((value) => values[value - first][0]);
  };

  const fits = (index, number, chosen) => index.manifest.facets.every(([id], at) => {
    const wanted = chosen.get(id);
    return !wanted || !wanted.size || valuesOf(index, number, at).some((value) => wanted.has(value));
  });

  const byPage = (index, numbers) => {
    const groups = new Map();
    for (const number of numbers) {
      const own = index.page(number);
      if (!groups.has(own)) groups.set(own, []);
      groups.get(own).push(number);
    }
    return [...groups.values()];
  };

  // A light answer, while somebody types, shows of each page the sections of one file of documents.
  const near = (index, numbers, light) =>
    light ? numbers.filter((number) => index.file(number) === index.file(numbers[0])) : numbers;

  // `asked` is told what could not be loaded (`lost`), and of how many words only was looked for (`cut`).
  const find = async (index, query, chosen, most, asked, light) => {
    const { ranks, marks } = await index.answer(query, asked);
    const all = ranks.map(([, number]) => number);
    const groups = byPage(index, all.filter((number) => fits(index, number, chosen)));
    const document_ = (number) => index.document(number).catch((error) => { asked.lost = error; });
    const shown = await Promise.all(groups.slice(0, most).map(async (numbers) =>
      (await Promise.all(near(index, numbers, light).slice(0, SECTIONS).map(document_))).filter(Boolean)));
    return { index, query, all, groups, shown: shown.filter((each) => each.length), keys: marks };
  };

  return { find, byPage, valuesOf };
})();
