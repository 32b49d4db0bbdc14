export default function () {
  return {
    dir: { input: "content", output: "site", includes: "../includes" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
