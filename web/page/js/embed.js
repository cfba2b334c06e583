// <iridescent-viz>: a figure in somebody else's page. Until it is wanted it is a picture in a link; then it is a frame. The README
// describes attributes, methods, events and messages.

(() => {
  const NAME = "iridescent-viz";
  if (customElements.get(NAME)) return; // the script is there twice

  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector(`script[src*="embed.js"]`));
  const base = new URL(".", script?.src || location.href).href;

  /** Every key that a scene has in the hash; a test in Go compares. */
  const KEYS = "v scene unit p q labels lockp lockq lambda kt floor axis terms paint sel cutp cutq bins mean weight seen truth seed prior bumps objective beta rate speed view".split(" ");
  const OTHERS = ["theme", "hide", "label", "group", "aspect", "loading"];
  const LIVE = 4; // frames at a time: a browser gives a page few graphics contexts
  const PATIENCE = 9000; // milliseconds until an answer is given up

  // A light picture in the dark, or the other way round: its ground becomes black or white, which the page's own shows through.
  const INVERSE = "invert(1) hue-rotate(180deg) brightness(1.1)";
  const STYLE = `
:host{display:block;container-type:inline-size}
:host([hidden]),#box+slot{display:none}
#box{position:relative;aspect-ratio:8/5}
@container(max-width:559.9px){#box.on,#box.tall{aspect-ratio:5/8}}
#box>*,#bare,::slotted([slot]){position:absolute;inset:0;display:block;width:100%;height:100%;margin:0!important;border:0}
#box>[hidden],#box.on>button{display:none}
img{object-fit:contain;object-position:top}
#bare{background:linear-gradient(#0072b2 0 0) 42% 100%/9% 40%,linear-gradient(#d55e00 0 0) 55% 100%/9% 60%,#8882;background-repeat:no-repeat}
iframe{opacity:0;color-scheme:normal}
.on iframe{opacity:1}
#box>button{inset:auto 12px 12px auto;width:auto;height:44px;padding:0 18px;border-radius:22px;background:#0072b2;color:#fff;font:600 15px system-ui;cursor:pointer}
button:focus-visible{outline:3px solid #fff;outline-offset:-5px}
@media print{#box>button,#box>iframe{display:none}#box+slot{display:block}}`;

  const gone = new Error("The figure does not answer."); // or is not there any more
  const night = matchMedia("(prefers-color-scheme: dark)");
  /** @type {Viz[]} those with a frame, the oldest first */
  const live = [];
  /** @type {Set<Viz>} those in the document */
  const all = new Set();

  /** The colour that an element stands on. @param {Element | undefined} element */
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement ?? /** @type {ShadowRoot} */ (one.getRootNode()).host) {
      const color = getComputedStyle(one).backgroundColor;
      if (!/, 0\)$/.test(color)) return color;
    }
    return "Canvas";
  };

  class Viz extends HTMLElement {
    static observedAttributes = [...KEYS, "state", "theme", "label", "aspect"];

    #box = make("div", { id: "box" });
    #poster = make("slot", { name: "poster" });
    #picture = make("img", { hidden: true, alt: "" });
    #button = make("button", { type: "button" });
    #bare = make("a", { id: "bare", tabIndex: -1 });
    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    /** @type {Promise<void> | null} */
    #loading = null;
    /** ends #loading @type {(error: Error | false) => void} */
    #settle = () => {};
    /** @type {Map<number, (answer: any, well?: boolean) => void>} */
    #calls = new Map();
    #last = 0;
    /** the theme that the frame has */
    #themed = "";
    /** the picture of the state is a dark one */
    #pictured = false;
    /** the state that the figure has come to; until then that of the attributes */
    #state = "";
    #seen = false;
    /** the state to come along to */
    #next = "";
    #joining = false;
    #watch = new IntersectionObserver((entries) => {
      this.#seen = entries[entries.length - 1].isIntersecting;
      if (this.#seen && /^(visible|eager)$/.test(this.getAttribute("loading") ?? "")) this.#try();
    });

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      this.#poster.append(this.#bare);
      this.#box.append(this.#poster, this.#picture, this.#button);
      root.append(this.#box, make("slot", { onslotchange: () => this.#dress() }));
      try {
        const sheet = new CSSStyleSheet(); // a policy without inline styles allows it
        sheet.replaceSync(STYLE);
        root.adoptedStyleSheets = [sheet];
      } catch {
        root.append(make("style", { textContent: STYLE }));
      }
      this.#button.onclick = () => this.#try(true);
      this.#poster.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#try(true);
      };
    }

    connectedCallback() {
      all.add(this);
      this.#dress();
      this.#retheme();
      this.#watch.observe(this);
      if (this.getAttribute("loading") === "eager" && live.length < LIVE) this.#try();
    }

    disconnectedCallback() {
      all.delete(this);
      this.#watch.disconnect();
      this.#drop();
    }

    /** @param {string} name @param {string | null} old @param {string | null} now */
    attributeChangedCallback(name, old, now) {
      if (old === now) return;
      if (name === "theme") this.#retheme();
      else if (name === "aspect") this.#box.style.aspectRatio = now ?? "";
      else if (name === "label") this.#name();
      else if (name !== "hide") this.#follow(name);
    }

    /** Begins to hear frames, and to look at the page's theme. */
    static listen() {
      addEventListener("message", ({ source, data }) => {
        const figure = data?.iridescent === 1 && live.find((one) => one.#frame?.contentWindow === source);
        if (figure) figure.#hear(data);
      });
      // The page changes its theme by the system's, or by a class or an attribute of its root; colours may fade over.
      const retheme = () => {
        for (const figure of all) figure.#retheme();
      };
      const rethemeSoon = () => {
        retheme();
        setTimeout(retheme, 600);
      };
      night.addEventListener("change", rethemeSoon);
      const roots = new MutationObserver(rethemeSoon);
      for (const root of [document.documentElement, document.body ?? document.head]) roots.observe(root, { attributes: true });
    }

    /** The state as a hash: the one that the figure has come to, or that of the attributes. */
    get state() {
      return this.#state || this.#written();
    }

    set state(state) {
      this.setAttribute("state", state);
    }

    /** Shows the frame; fulfils when it can be used. */
    load() {
      this.#loading ??= this.#enter();
      return this.#loading;
    }

    /** Takes the frame away. A picture of its state stands for it, from which it goes on. */
    async unload() {
      const { svg } = this.#on ? await this.#ask({ type: "svg" }, 1000).catch(() => ({})) : {};
      if (svg) {
        this.#picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        this.#picture.hidden = false;
        this.#pictured = this.#themed === "dark";
      }
      this.#drop();
      this.#retheme();
    }

    /** Fulfils with { state, readings, title, description }; readings are in nats. */
    get() {
      return this.#call({ type: "get" });
    }

    /** Goes to a state, "p=1,2" or { p: [1, 2] }; one that names v or scene is whole. @param {string | Record<string, unknown>} state */
    async set(state) {
      const pair = (/** @type {[string, unknown]} */ [key, value]) => `${key}=${encodeURIComponent(String(value)).replace(/%2C/g, ",")}`;
      const answer = await this.#call({ type: "set", state: typeof state === "string" ? state : Object.entries(state).map(pair).join("&") });
      this.#lead(answer.state);
      return answer;
    }

    /** Fulfils with the picture as SVG. */
    async toSVG() {
      return (await this.#call({ type: "svg" })).svg;
    }

    /** Fulfils with the picture as the data: address of a PNG. @param {number} [scale] 1 to 4 */
    async toPNG(scale) {
      return (await this.#call({ type: "png", scale })).png;
    }

    /** Follows its own theme or that of the page. */
    #retheme() {
      const theme = this.#theme();
      const dark = theme === "dark";
      this.#box.style.backgroundColor = "";
      this.#poster.style.opacity = this.#picture.hidden ? "" : "0"; // or it shows through
      for (const [picture, night] of /** @type {[HTMLElement, boolean][]} */ ([[this.#poster, false], [this.#picture, this.#pictured]])) {
        const other = night !== dark && !this.hasAttribute("theme");
        picture.style.filter = other ? INVERSE : "";
        picture.style.mixBlendMode = other ? (dark ? "screen" : "multiply") : "";
        if (other) this.#box.style.backgroundColor = ground(this);
      }
      if (!this.#frame || theme === this.#themed) return;
      this.#themed = theme;
      this.#ask({ type: "set", theme }).catch(() => {});
    }

    /** Comes along with a figure of its group, as fast as the frame follows. @param {string} state */
    async #join(state) {
      this.#state = this.#next = state;
      if (this.#joining) return;
      this.#joining = true;
      for (let done = ""; this.#frame && done !== this.#next; ) await this.#ask({ type: "set", state: (done = this.#next) }).catch(() => {});
      this.#joining = false;
    }

    /** Hears the frame. @param {any} message */
    #hear(message) {
      const { iridescent, type, id, ...rest } = message;
      if (rest.state) this.#state = rest.state;
      if (type === "progress") this.#button.textContent = `Loading ${Math.floor((99 * rest.loaded) / rest.total) || 0} %`;
      if (type === "ready" || (type === "error" && id === undefined)) this.#show(type, rest);
      if (type === "change") this.#say(type, rest);
      if (type === "change" && rest.cause !== "set") this.#lead(rest.state);
      if (type === "key" && document.activeElement === this) this.dispatchEvent(new KeyboardEvent("keydown", { ...rest, bubbles: true, composed: true, cancelable: true }));
      this.#calls.get(id)?.(rest, type === "result");
    }

    get #on() {
      return this.#box.classList.contains("on");
    }

    /** Puts on what is in the light DOM. */
    #dress() {
      const image = this.querySelector("img");
      const link = this.querySelector("a");
      if (image) Object.assign(image.style, { width: "100%", height: "100%", objectFit: "contain", objectPosition: "top" });
      if (link) link.tabIndex = -1; // the button does the same
      this.#box.classList.toggle("tall", !image || !!this.querySelector("source")); // a lying picture keeps its shape until the frame comes
      const poster = [...this.children].find((child) => child.contains(image ?? link));
      if (poster) poster.slot = "poster";
      this.#name();
    }

    #name() {
      const label = this.getAttribute("label") || this.querySelector("img")?.alt || "Iridescent";
      this.#button.textContent = this.#loading ? "Loading" : "Interact";
      for (const element of [this.#button, this.#bare]) element.setAttribute("aria-label", `Interact: ${label}`);
      this.#bare.href = base + this.state;
      if (this.#frame) this.#frame.title = label;
    }

    /** The state of the attributes. */
    #written() {
      const pairs = KEYS.filter((key) => this.hasAttribute(key)).map((key) => `${key}=${value(this, key)}`);
      const whole = (this.getAttribute("state") ?? "").replace(/^#/, "");
      return `#${[whole || "v=1", ...pairs].join("&")}`;
    }

    #theme() {
      const own = this.getAttribute("theme");
      const green = /^rgba?\(\d+, (\d+)/.exec(getComputedStyle(this).color)?.[1];
      return own && own !== "auto" ? own : (green ? Number(green) > 127 : night.matches) ? "dark" : "light";
    }

    /** Loads for somebody who does not wait for it. @param {boolean} [byReader] */
    #try(byReader) {
      this.load().then(() => byReader && this.#frame?.focus(), () => {});
    }

    async #enter() {
      while (live.length >= LIVE) await (live.find((figure) => !figure.#seen) ?? live[0]).unload();
      if (!this.isConnected) {
        this.#loading = null;
        throw gone;
      }
      this.#themed = this.#theme();
      const query = new URLSearchParams({ embed: "1", theme: this.#themed, hide: this.getAttribute("hide") ?? "" });
      this.#frame = make("iframe", { src: `${base}?${query}${this.state}`, allow: "fullscreen; clipboard-write" });
      live.push(this);
      this.#box.append(this.#frame);
      this.#name();
      return new Promise((resolve, reject) => {
        this.#settle = (error) => (error ? reject(error) : resolve(undefined));
      });
    }

    /** Shows the frame, which works, or says what can be done. @param {string} type @param {any} detail */
    #show(type, detail) {
      this.#box.classList.add("on");
      this.#picture.hidden = true;
      this.#settle(type === "error" && new Error(detail.message));
      if (type === "ready") this.#loading = Promise.resolve(); // also after a failure that the reader has mended
      this.#say(type, detail);
    }

    #drop() {
      if (!this.#frame) return;
      live.splice(live.indexOf(this), 1);
      this.#frame.remove();
      this.#frame = this.#loading = null;
      this.#box.classList.remove("on");
      for (const call of this.#calls.values()) call(gone);
      this.#settle(gone);
      this.#name();
    }

    /** Takes the others of the group along. @param {string} state */
    #lead(state) {
      const group = this.getAttribute("group");
      if (group) for (const other of all) if (other !== this && other.getAttribute("group") === group) other.#join(state);
    }

    /** Tells the frame of an attribute. @param {string} key */
    #follow(key) {
      const whole = key === "state" || key === "scene" || !this.hasAttribute(key);
      if (this.#frame) this.#ask({ type: "set", state: whole ? this.#written() : `${key}=${value(this, key)}` }).catch(() => {});
      else this.#state = "";
    }

    /** @param {object} message */
    async #call(message) {
      await this.load();
      return this.#ask(message);
    }

    /** Asks the frame. @param {object} message @param {number} [patience] @returns {Promise<any>} */
    #ask(message, patience = PATIENCE) {
      const id = ++this.#last;
      return new Promise((resolve, reject) => {
        const settle = (/** @type {any} */ answer, /** @type {boolean} */ well = false) => {
          this.#calls.delete(id);
          if (well) resolve(answer);
          else reject(new Error(answer.message));
        };
        setTimeout(settle, patience, gone);
        this.#calls.set(id, settle);
        this.#frame?.contentWindow?.postMessage({ iridescent: 1, id, ...message }, "*");
      });
    }

    /** @param {string} what @param {object} detail */
    #say(what, detail) {
      this.dispatchEvent(new CustomEvent(`iridescent-${what}`, { detail, bubbles: true, composed: true }));
    }
  }

  for (const key of [...KEYS, ...OTHERS]) {
    Object.defineProperty(Viz.prototype, key, {
      /** @this {Viz} */
      get() {
        return this.getAttribute(key) ?? "";
      },
      /** @this {Viz} @param {unknown} value */
      set(value) {
        this[value == null ? "removeAttribute" : "setAttribute"](key, String(value));
      },
    });
  }

  Viz.listen();
  customElements.define(NAME, Viz);

  /** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {object} properties */
  function make(tag, properties) {
    return Object.assign(document.createElement(tag), properties);
  }

  /** An attribute as it stands in a hash. @param {Element} element @param {string} key */
  function value(element, key) {
    return (element.getAttribute(key) ?? "").replace(/[&#]/g, encodeURIComponent);
  }
})();
