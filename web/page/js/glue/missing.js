// What the page says when a part of it did not come. It stands in index.html already, so that it needs no other part.

/**
 * Says that a part of the page is missing, and offers to load the page again.
 * @param {Window} window
 * @param {string} what one sentence, for the page around this one
 */
export function showMissing(window, what) {
  const { document } = window;
  const retry = document.getElementById("retry") ?? sentence(document);
  const failure = /** @type {HTMLElement} */ (document.getElementById("failure"));
  retry.onclick = () => void reload(window);
  document.documentElement.dataset.state = "failed";
  showMasthead(document, false);
  failure.hidden = false;
  if (window.parent !== window) window.parent.postMessage({ iridescent: 1, type: "error", reason: "page", message: what }, "*");
}

/**
 * Without its styles the masthead would push the reason and Try again out of sight.
 * @param {Document} document
 * @param {boolean} shown
 */
export function showMasthead(document, shown) {
  document.getElementById("masthead")?.toggleAttribute("hidden", !shown);
}

/**
 * The same in short, where the page itself is cut off before its button.
 * @param {Document} document
 * @returns {HTMLElement} the button
 */
function sentence(document) {
  document.getElementById("failure")?.remove(); // half of it
  const failure = document.createElement("div");
  const [text, retry] = [document.createElement("p"), document.createElement("button")];
  Object.assign(failure, { id: "failure", className: "failure", role: "alert" });
  text.textContent = "This page is not complete: a part of it did not arrive.";
  Object.assign(retry, { id: "retry", className: "button primary", type: "button", textContent: "Try again" });
  failure.append(text, retry);
  (document.getElementById("poster") ?? document.body).prepend(failure);
  return retry;
}

/**
 * Loads the page again. Its scripts and style sheets are asked of the server first, past what the browser keeps: that may be
 * half of a file, or what a network put in its place. Firefox also keeps parts that it has read: true makes it forget them, and
 * others do not know it. The page itself is asked for too: a service worker that has kept half of it keeps what comes now.
 * @param {Window} window
 * @param {...string} more parts that no element of the page names
 */
export async function reload({ document, location }, ...more) {
  const named = Array.from(document.querySelectorAll("script[src], link[rel=stylesheet]"), (part) => part.getAttribute("src") ?? part.getAttribute("href") ?? "");
  const fresh = Promise.allSettled(["./", ...named, ...more].map((part) => fetch(part, { cache: "reload" }).then((answer) => answer.arrayBuffer())));
  await Promise.race([fresh, new Promise((resolve) => setTimeout(resolve, 3000))]);
  /** @type {{reload(anew: boolean): void}} */ (location).reload(true);
}
