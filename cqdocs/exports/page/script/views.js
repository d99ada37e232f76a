// One view at a time, and links that open the view in which their place is.
function shown() {
  return views.find((view) => !view.hidden);
}

function show(view) {
  if (shown() === view && views.filter((other) => !other.hidden).length === 1) return;
  for (const other of views) other.hidden = other !== view;
  for (const link of all(".views a")) {
    if (link.hash === `#${view.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.documentElement.classList.toggle("tabular", view !== article);
  document.dispatchEvent(new Event("view"));
}

function place(target) {
  const view = target.closest(".view");
  if (view) show(view);
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (target === view) scrollTo({ top: 0 });
  else target.scrollIntoView({ block: target.matches(".turn, section") || target.offsetHeight > innerHeight / 2 ? "start" : "center", behavior: "instant" });
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (target === view) return;
  target.classList.remove("flash");
  void target.offsetWidth; // begins the animation anew
  target.classList.add("flash");
}

function go(id, remember = true) {
  const target = document.getElementById(id);
  if (!target) return false;
  place(target);
  try {
    if (remember) history.pushState(null, "", `#${id}`);
  } catch {
    // The frame of a notebook has no address of its own.
  }
  return true;
}

const address = () => decodeURIComponent(location.hash.slice(1));

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.getAttribute("href").slice(1));
});
addEventListener("popstate", () => {
  if (!go(address(), false)) show(article);
});
