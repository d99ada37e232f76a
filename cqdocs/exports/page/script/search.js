// Search: matches are marked in the text, and rows without one are left out of a table.
const box = one("#search");
const result = one(".search output");
const steps = all("[data-step]");
const MOST = 5000;
const paints = typeof Highlight === "function" && CSS.highlights;
let blocks = null;
let matches = [];
let current = -1;

// The text of each block in one string, for a match may run over the borders of marks.
function readBlocks() {
  const found = [];
  for (const block of all("h1, h2, h3, h4, h5, h6, p:not(.who), .speaker", article)) {
    const nodes = [];
    const starts = [];
    let words = "";
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      nodes.push(texts.currentNode);
      starts.push(words.length);
      words += texts.currentNode.data;
    }
    found.push({ block, nodes, starts, words: folded(words) });
  }
  return found;
}

function spot({ nodes, starts }, index, isEnd) {
  let node = starts.length - 1;
  while (starts[node] > index || (isEnd && node && starts[node] === index)) node -= 1;
  return [nodes[node], index - starts[node]];
}

function rangeOf({ block, from, to }) {
  const range = new Range();
  range.setStart(...spot(block, from, false));
  range.setEnd(...spot(block, to, true));
  return range;
}

function find(query) {
  blocks ??= readBlocks();
  const found = [];
  for (const block of blocks) {
    let from = block.words.indexOf(query);
    for (; from >= 0 && found.length < MOST; from = block.words.indexOf(query, from + query.length)) {
      found.push({ block, from, to: from + query.length });
    }
  }
  return found;
}

function paint(name, ranges) {
  if (paints) CSS.highlights.set(name, new Highlight(...ranges));
}

function clear() {
  matches = [];
  current = -1;
  if (paints) CSS.highlights.clear();
  for (const row of all("tbody tr[hidden]")) row.hidden = false;
}

function step(by) {
  if (!matches.length) return;
  current = (current + by + matches.length) % matches.length;
  const { block } = matches[current].block;
  const range = rangeOf(matches[current]);
  paint("found-now", [range]);
  const at = range.getBoundingClientRect();
  if (at.top < bar.offsetHeight + 8 || at.bottom > innerHeight - 8) block.scrollIntoView({ block: "center" });
  if (!paints) place(block);
  result.value = `${current + 1} / ${matches.length}${matches.length === MOST ? "+" : ""}`;
}

function filterRows(view, query) {
  const rows = all("tbody tr", view);
  let kept = 0;
  for (const row of rows) {
    row.hidden = !folded(row.textContent).includes(query);
    kept += !row.hidden;
  }
  result.value = `${kept} of ${rows.length}`;
}

function search() {
  clear();
  const query = folded(box.value.trim());
  result.value = "";
  if (query && shown() === article) {
    matches = find(query);
    paint("found", matches.map(rangeOf));
    if (matches.length) step(1);
    else result.value = "none";
  } else if (query) filterRows(shown(), query);
  for (const button of steps) button.disabled = matches.length < 2;
}

let typing = 0;
box.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(search, 120);
});
one(".search").addEventListener("submit", (event) => event.preventDefault());
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  }
});
for (const button of steps) button.addEventListener("click", () => step(Number(button.dataset.step)));
document.addEventListener("view", search);
