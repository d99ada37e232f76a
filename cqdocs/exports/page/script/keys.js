// The buttons of the bar, and the keys that do the same.
const help = one(".help");
const root = document.documentElement;

function keep(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name);
    localStorage.setItem(name, value);
  } catch {
    // A frame without an origin has no memory.
  }
  return null;
}

function setTheme(theme) {
  if (theme) root.dataset.theme = theme;
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  one("[data-do='theme']").textContent = dark ? "Light" : "Dark";
  return dark;
}

const deeds = {
  marks() {
    const off = article.classList.toggle("unmarked");
    one("[data-do='marks']").setAttribute("aria-pressed", String(!off));
    closeCard();
  },
  theme() {
    const next = one("[data-do='theme']").textContent.toLowerCase();
    setTheme(next);
    keep("cqdocs-theme", next);
  },
  print() {
    print();
  },
  help() {
    if (!help.open) help.showModal();
  },
};

// Where the reader is: at the stop that the last key led to while it is still in sight below the bar,
// whatever has moved since, else at the one that the line below the bar stands in.
function standing() {
  const focused = stops.indexOf(document.activeElement);
  const top = stops[focused]?.getBoundingClientRect().top;
  return top >= 0 && top <= line() + 80 ? focused : stopAt(line());
}

// To the next turn or section, or the one before; j and k as in vi.
function move(by) {
  show(article);
  const here = standing();
  const at = here < 0 ? Infinity : stops[here].getBoundingClientRect().top;
  const next = by < 0 && at < line() - 40 ? here : here + by;
  if (!stops[next]) return;
  const top = stops[next].getBoundingClientRect().top + scrollY - bar.offsetHeight - 16;
  scrollTo({ top, behavior: calm.matches ? "instant" : "auto" });
  stops[next].tabIndex = -1;
  stops[next].focus({ preventScroll: true });
}

const keys = {
  "/": () => { box.focus(); box.select(); },
  "?": deeds.help,
  j: () => move(1),
  k: () => move(-1),
  m: deeds.marks,
  d: deeds.theme,
};
views.forEach((view, number) => { keys[number + 1] = () => go(view.id); });

function escape() {
  closeCard();
  if (document.activeElement !== box) return;
  box.value = "";
  search();
  box.blur();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") escape();
  const writing = event.target.closest?.("input, textarea, select");
  if (writing || help.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const deed = keys[event.key];
  if (!deed) return;
  event.preventDefault();
  deed();
});
for (const button of all("[data-do]")) button.addEventListener("click", deeds[button.dataset.do]);
const chosen = keep("cqdocs-theme");
setTheme(["dark", "light"].includes(chosen) ? chosen : "");
