// Headings that sort their table: upwards, then downwards. What has no value stays last.
const collator = new Intl.Collator(["zh", "en"], { numeric: true });

function keyOf(row, column) {
  const cell = row.cells[column];
  if (cell.dataset.sort !== undefined) return cell.dataset.sort === "" ? null : Number(cell.dataset.sort);
  return cell.textContent || null;
}

function compare(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b || 0 : collator.compare(a, b);
}

function sortBy(heading) {
  const down = heading.getAttribute("aria-sort") === "ascending";
  const body = heading.closest("table").tBodies[0];
  const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row, heading.cellIndex) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
    return down ? compare(b.key, a.key) : compare(a.key, b.key);
  });
  for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  body.append(...keyed.map(({ row }) => row));
}

// A table whose rows lay themselves out is one only by name to some readers of screens.
function name(table) {
  table.role = "table";
  for (const part of [table.tHead, ...table.tBodies]) part.role = "rowgroup";
  for (const row of table.rows) {
    row.role = "row";
    for (const cell of row.cells) {
      cell.role = cell.tagName === "TD" ? "cell" : cell.scope === "row" ? "rowheader" : "columnheader";
    }
  }
}

for (const view of views) {
  const table = one("table", view);
  if (table) document.addEventListener("view", () => shown() === view && !table.role && name(table));
}
for (const heading of all("thead th")) {
  one("button", heading).addEventListener("click", () => sortBy(heading));
}
