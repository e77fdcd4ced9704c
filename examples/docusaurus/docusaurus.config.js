export default {
  title: "The Reckoner",
  url: "https://example.org",
  baseUrl: "/reckoner/",
  // Docusaurus follows every link while it builds, those to the glossary too.
  onBrokenLinks: "throw",
  onBrokenAnchors: "throw",
  markdown: { hooks: { onBrokenMarkdownLinks: "throw" } },
  presets: [
    [
      "classic",
      {
        docs: { path: ".linked/docs", routeBasePath: "/" },
        blog: false,
      },
    ],
  ],
  themeConfig: {
    navbar: { title: "The Reckoner", items: [{ to: "/glossary", label: "Glossary" }] },
  },
};
