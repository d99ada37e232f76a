// The first view: that of the address, else the text.
document.documentElement.classList.add("single");
show(article);
if (location.hash) go(address(), false);
light();
