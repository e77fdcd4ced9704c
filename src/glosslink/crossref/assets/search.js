(() => {
  "use strict";
  const form = document.querySelector("form[role=search]");
  if (!form) return;
  const field = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const items = [...document.querySelectorAll(".glossary-entry, .glossary-redirect")];
  const texts = items.map((item) => [...item.querySelectorAll("dt, dd:not(.mentions)")].map((part) => part.textContent).join(" ").toLowerCase());
  const sections = [...document.querySelectorAll("section")];
  const search = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
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
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  addEventListener("hashchange", () => { field.value = ""; search(); });
  search();
})();
