// What the other scripts share. Nothing here writes HTML: text is only ever set as text.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const article = one("#text");
const views = all(".view");

function make(tag, words = "", className = "") {
  const made = document.createElement(tag);
  made.textContent = words;
  made.className = className;
  return made;
}

// Letters that differ in width or case alone are one; the length stays, so that places do.
function folded(words) {
  const narrow = words.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const lower = narrow.toLowerCase();
  return lower.length === narrow.length ? lower : narrow;
}

for (const part of all(".search, .tools")) part.hidden = false;
