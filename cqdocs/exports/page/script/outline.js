// The outline shows where the reader is; on a narrow screen it begins closed.
const contents = one(".contents");
const wide = matchMedia("(min-width: 60rem)");
const fit = () => { contents.open = wide.matches; };
wide.addEventListener("change", fit);
fit();

// What sticks below the bar, and what is scrolled to, goes by its height.
const bar = one(".bar");
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`);
}).observe(bar);

const entries = new Map(all(".outline a").map((link) => [link.hash.slice(1), link]));
const stops = all(".turn, section[id^='section-']", article);
let lit = null;

function stopAt(line) {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stops[middle].getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const line = () => bar.offsetHeight + 24;

function light() {
  if (article.hidden) return;
  const link = entries.get(stops[stopAt(line())]?.id);
  if (link === lit) return;
  lit?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "location");
  lit = link;
  const side = one(".side");
  if (!link || !wide.matches) return;
  const [at, frame] = [link.getBoundingClientRect(), side.getBoundingClientRect()];
  if (at.top < frame.top || at.bottom > frame.bottom) side.scrollTop += at.top - frame.top - frame.height / 3;
}

let asked = false;
addEventListener("scroll", () => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; light(); });
}, { passive: true });
document.addEventListener("view", light);
