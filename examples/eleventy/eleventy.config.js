export default function (eleventy) {
  // .linked is ignored by git, and Eleventy would pass it over for that reason.
  eleventy.setUseGitIgnore(false);
  eleventy.addPairedShortcode("aside", (text) => `<aside>\n\n${text.trim()}\n\n</aside>`);
  return {
    dir: { input: ".linked/content", includes: "../../_includes", output: "_site" },
    markdownTemplateEngine: "njk",
  };
}
