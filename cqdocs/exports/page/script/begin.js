// The first view: that of the address, else the text.
history.scrollRestoration = "manual"; // what an address names is scrolled to here
document.documentElement.classList.add("single");
show(article);
if (location.hash) go(address(), false);
light();
