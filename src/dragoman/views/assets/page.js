// Lights up every place of the thing that is pointed at or has the focus. The page works without.
"use strict";
(() => {
  const of = (node) => node instanceof Element ? node.closest("[data-of]") : null;
  let lit = [];
  const light = (node) => {
    for (const other of lit) other.classList.remove("lit");
    const here = of(node);
    lit = here
      ? [...document.querySelectorAll(`[data-of="${CSS.escape(here.dataset.of)}"]`)]
      : [];
    for (const other of lit) other.classList.add("lit");
  };
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("focusout", () => light(null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement) document.activeElement.blur();
  });
})();
