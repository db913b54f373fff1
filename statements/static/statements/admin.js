/* Says to a screen reader what a box for picking by typing is for: the library that draws it does not. */
"use strict";

function wordsOf(select) {
  const label = select.labels && select.labels[0];
  return (label ? label.textContent : select.getAttribute("aria-label") || select.name).trim().replace(/:$/, "");
}

function nameBoxes() {
  // A sign with words of its own, to which Django gives no role that may have words.
  for (const sign of document.querySelectorAll(".help-tooltip[aria-label]")) sign.setAttribute("role", "img");
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const drawn = select.nextElementSibling;
    if (!drawn || !drawn.classList.contains("select2")) continue;
    for (const box of drawn.querySelectorAll(".select2-selection, .select2-search__field, [role=textbox]")) {
      if (!box.hasAttribute("aria-label")) {
        box.setAttribute("aria-label", wordsOf(select));
        box.removeAttribute("aria-labelledby");
      }
    }
    // It is drawn as a list, but holds a button beside its items.
    for (const part of drawn.querySelectorAll("ul.select2-selection__rendered, ul.select2-selection__rendered > li")) {
      part.setAttribute("role", part.tagName === "UL" ? "group" : "none");
    }
  }
}

window.addEventListener("load", () => {
  nameBoxes();
  // Picking a country draws its box anew.
  const content = document.getElementById("content");
  if (content) new MutationObserver(nameBoxes).observe(content, { childList: true, subtree: true });
});
