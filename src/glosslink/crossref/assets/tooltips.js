// Shows the summary of the glossary entry that a link leads to, on hover, focus and touch (WCAG 2.2, 1.4.13).
// Without it, and for a link it knows nothing about, the link is a link.
(() => {
  "use strict";
  const box = document.createElement("div");
  let link, timer, title, touch, shown;
  box.className = box.id = "glosslink-tooltip";
  box.setAttribute("role", "tooltip");
  box.dir = "auto";
  box.hidden = true;

  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
  const known = (url) => {
    const all = window.glosslinkSummaries;
    return all && Object.hasOwn(all, url) && typeof all[url] == "string" ? all[url] : "";
  };
  const summary = (a) => {
    const path = a.host == location.host && a.pathname + a.hash;
    const here = a.hash && a.href.split("#")[0] == location.href.split("#")[0] && document.getElementById(decoded(a.hash.slice(1)));
    if (here && here.contains(a)) return ""; // an entry's own anchor
    return here && here.dataset.summary || known(a.getAttribute("href")) || known(a.href) ||
      path && (known(path) || known(decoded(path))) || a.dataset.summary || a.classList.contains("glossary-link") && a.title || "";
  };
  const hide = () => {
    clearTimeout(timer);
    if (!link) return;
    if (title) link.title = title;
    if (shown) link.setAttribute("aria-describedby", shown); else link.removeAttribute("aria-describedby");
    box.hidden = true;
    link = null;
  };
  const show = (a) => {
    clearTimeout(timer);
    if (a == link) return;
    const text = summary(a);
    hide();
    if (!text) return;
    link = a;
    if ((title = a.title)) a.removeAttribute("title");
    shown = a.getAttribute("aria-describedby");
    a.setAttribute("aria-describedby", shown ? shown + " " + box.id : box.id);
    box.textContent = text;
    (a.closest("main, header, footer, nav, aside") || document.body).append(box);
    box.hidden = false;
    box.style.left = box.style.top = 0;
    const at = a.getClientRects()[0], size = box.getBoundingClientRect();
    const up = at.bottom + size.height + 8 > innerHeight && at.top > size.height + 8;
    const right = document.documentElement.clientWidth - size.width - 8;
    box.style.left = Math.max(8, Math.min(at.left, right)) - size.left + "px";
    box.style.top = (up ? at.top - size.height - 4 : at.bottom + 4) - size.top + "px";
  };
  const later = (work, wait) => { clearTimeout(timer); timer = setTimeout(work, wait); };
  const anchor = (event) => event.target.closest && event.target.closest("a[href]");

  addEventListener("pointerover", (event) => {
    if (event.pointerType == "touch") return;
    const a = anchor(event);
    if (a) later(() => show(a), 120);
    else if (box.contains(event.target)) clearTimeout(timer);
    else if (document.activeElement != link) later(hide, 300);
    else clearTimeout(timer);
  });
  addEventListener("focusin", (event) => { const a = anchor(event); if (a && !touch) show(a); });
  addEventListener("focusout", () => later(hide, 100));
  addEventListener("keydown", (event) => { touch = false; if (event.key == "Escape") hide(); });
  addEventListener("pointerdown", (event) => {
    touch = event.pointerType == "touch";
    if (touch && link && !link.contains(event.target) && !box.contains(event.target)) hide();
  });
  addEventListener("click", (event) => {
    const a = anchor(event);
    if (!touch || !a || a == link) return; // the second touch follows the link
    show(a);
    if (a == link) event.preventDefault();
  });
})();
