// The switch between light and dark: it follows the system until a reader chooses, and is remembered here alone.
"use strict";

const CHOICES = ["system", "light", "dark"];
// What the button says of each of them, in the language of the page.
const WORDS = document.currentScript.dataset;

function chosen() {
  try {
    const kept = localStorage.getItem("theme");
    return CHOICES.includes(kept) ? kept : "system";
  } catch {
    return "system";
  }
}

function show(choice) {
  document.documentElement.dataset.theme = choice;
}

function keep(choice) {
  try {
    localStorage.setItem("theme", choice);
  } catch {
    // A browser that keeps nothing shows the choice on this page.
  }
}

// Before the page is drawn, so that it does not flash in the other colours.
show(chosen());

document.addEventListener("DOMContentLoaded", () => {
  // Made here, for without a script it would do nothing.
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  button.textContent = WORDS[document.documentElement.dataset.theme];
  button.addEventListener("click", () => {
    const now = document.documentElement.dataset.theme;
    const next = CHOICES[(CHOICES.indexOf(now) + 1) % CHOICES.length];
    show(next);
    keep(next);
    button.textContent = WORDS[next];
  });
  document.querySelector(".site-footer nav")?.before(button);
});
