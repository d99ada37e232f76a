// A card at the mark under the pointer, with what the mark's title says.
const card = one(".card");
let marked = null;
let leaving = 0;

// The title is for browsers without scripts: two signs for one mark are one too many.
function wordsOf(mark) {
  if (mark.title) {
    mark.dataset.says = mark.title;
    mark.removeAttribute("title");
  }
  return mark.dataset.says || "";
}

function fill(mark) {
  const list = make("dl");
  for (const line of wordsOf(mark).split("\n")) {
    const colon = line.indexOf(": ");
    list.append(make("dt", line.slice(0, colon)), make("dd", line.slice(colon + 2)));
  }
  card.replaceChildren(list);
  if (mark.id) {
    const link = make("a", "in the table");
    link.href = `#${mark.id}-row`;
    card.append(link);
  }
}

function openCard(mark) {
  clearTimeout(leaving);
  if (marked === mark || article.classList.contains("unmarked")) return;
  marked = mark;
  fill(mark);
  card.hidden = false;
  const at = mark.getClientRects()[0];
  const below = at.bottom + 6 + card.offsetHeight < innerHeight;
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - card.offsetHeight - 4)}px`;
}

function closeCard() {
  clearTimeout(leaving);
  marked = null;
  card.hidden = true;
}

// A mark that has the focus keeps its card: one has come to it by a link.
const kept = () => marked && document.activeElement === marked;
const leave = () => { if (!kept()) closeCard(); };

const markAt = (event) => event.target.closest("data, .announcement");
document.addEventListener("pointerover", (event) => {
  const mark = markAt(event);
  clearTimeout(leaving);
  if (mark) openCard(mark);
  else if (marked && !card.contains(event.target)) leaving = setTimeout(leave, 250);
});
document.addEventListener("focusin", (event) => {
  const mark = markAt(event);
  if (mark) openCard(mark);
  else if (!card.contains(event.target)) closeCard();
});
document.addEventListener("click", (event) => {
  const mark = markAt(event);
  if (mark) openCard(mark);
  else if (!card.contains(event.target)) leave();
});
addEventListener("scroll", leave, { passive: true });
