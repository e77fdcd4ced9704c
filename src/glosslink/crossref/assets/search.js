(() => {
  "use strict";
  const form = document.querySelector("form[role=search]");
  if (!form) return;
  const field = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const items = [...document.querySelectorAll(".glossary-entry, .glossary-redirect")];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = items.map((item) => plain([...item.querySelectorAll("dt, dd:not(.mentions)")].map((part) => part.textContent).join(" ")));
  const sections = [...document.querySelectorAll("section")];
  const search = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    items.forEach((item, i) => {
      item.hidden = !words.every((word) => texts[i].includes(word));
      shown += !item.hidden;
    });
    sections.forEach((section) => {
      section.hidden = !section.querySelector(".glossary-entry:not([hidden]), .glossary-redirect:not([hidden])");
    });
    status.textContent = words.length ? `${shown} / ${items.length}` : "";
  };
  // A link to what the search has put out of sight ends the search, before the browser goes there.
  const reveal = (hash) => {
    let name = hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* as it is written */ }
    const target = document.getElementById(name);
    if (!target || !target.closest("[hidden]")) return;
    field.value = "";
    search();
    return target;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  addEventListener("click", (event) => {
    const a = event.target.closest('a[href^="#"]');
    if (a) reveal(a.hash);
  });
  addEventListener("hashchange", () => reveal(location.hash)?.scrollIntoView());
  search();
})();
