// What WordPress does to the frame of an oEmbed: it is hidden by its style until the page in it has told its height with the secret.

addEventListener("message", ({ data, source }) => {
  const { secret, message, value } = Object(data);
  if (!/^\w+$/.test(secret)) return;
  for (const quote of document.querySelectorAll(`blockquote[data-secret="${secret}"]`)) quote.style.display = "none";
  for (const frame of document.querySelectorAll(`iframe[data-secret="${secret}"]`)) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute("style");
    if (message === "height") frame.height = Math.min(Math.max(parseInt(value, 10), 200), 1000);
  }
});

addEventListener("DOMContentLoaded", () => {
  for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
});
