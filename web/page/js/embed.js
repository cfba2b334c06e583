// <iridescent-viz>: a figure in somebody else's page. Until it is wanted it is a picture in a link; then it is a frame. The README
// describes attributes, methods, events and messages.

if (!customElements.get("iridescent-viz")) {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector(`script[src*="embed.js"]`));
  const base = new URL(".", script?.src || location.href).href;

  /** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {object} properties */
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  /** An attribute as it stands in a hash. @param {Element} element @param {string} key */
  const value = (element, key) => (element.getAttribute(key) ?? "").replace(/[&#]/g, encodeURIComponent);

  /** Every key that a scene has in the hash; a test in Go compares. */
  const KEYS = "v scene unit p q labels lockp lockq lambda kt floor axis terms paint sel cutp cutq bins mean weight seen truth seed prior bumps objective beta rate speed view".split(" ");
  const OTHERS = ["theme", "hide", "label", "group", "aspect", "loading"];
  const LIVE = 4; // frames at a time: a browser gives a page few graphics contexts
  const PATIENCE = 9000; // milliseconds until an answer is given up

  const INVERSE = "invert(.91) hue-rotate(180deg)"; // a light picture in the dark, or the other way round
  const STYLE = `
:host{display:block;container-type:inline-size}
:host([hidden]),#box+slot{display:none}
#box{position:relative;aspect-ratio:8/5}
@container(max-width:559.9px){#box.on,#box.tall{aspect-ratio:5/8}}
#box>*,#bare,::slotted([slot]){position:absolute;inset:0;display:block;width:100%;height:100%;margin:0!important;border:0}
#box>[hidden],#box.on>button{display:none}
img{object-fit:contain;object-position:top}
#bare{background:linear-gradient(#0072b2 0 0) 42% 100%/9% 40% no-repeat,linear-gradient(#d55e00 0 0) 55% 100%/9% 60% no-repeat,#8882}
iframe{opacity:0;color-scheme:normal}
.on iframe{opacity:1}
#box>button{inset:auto 12px 12px auto;width:auto;height:44px;padding:0 18px;border-radius:22px;background:#0072b2;color:#fff;font:600 15px system-ui;cursor:pointer}
button:focus-visible{outline:3px solid #fff;outline-offset:-5px}
@media print{#box>button,#box>iframe{display:none}#box+slot{display:block}}`;

  const gone = new Error("The figure does not answer."); // or is not there any more
  /** @type {Viz[]} those with a frame, the oldest first */
  const live = [];
  /** @type {Set<Viz>} those in the document */
  const all = new Set();

  /** @type {MutationObserver} sees the page change its theme by a class or an attribute */
  let roots;

  class Viz extends HTMLElement {
    static observedAttributes = [...KEYS, "state", "theme", "label", "aspect"];

    #box = make("div", { id: "box" });
    #poster = make("slot", { name: "poster" });
    #picture = make("img", { hidden: true, alt: "" });
    #button = make("button", { type: "button" });
    #bare = make("a", { id: "bare", tabIndex: -1 });
    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    /** the frame that has said nothing yet @type {HTMLIFrameElement | null} */
    #silent = null;
    /** @type {Promise<void> | null} */
    #loading = null;
    /** ends #loading @type {(error: Error | false) => void} */
    #settle = () => {};
    /** @type {Map<number, (answer: any, well?: boolean) => void>} */
    #calls = new Map();
    /** what the button says when the frame has been silent for long */
    #again = "";
    #last = 0;
    /** the theme that the frame has */
    #themed = "";
    /** the picture of the state is a dark one */
    #pictured = false;
    /** the state that the figure has come to; until then that of the attributes */
    #state = "";
    #seen = false;
    /** the state that it comes along to */
    #next = "";
    #watch = new IntersectionObserver((entries) => {
      this.#seen = !!entries.at(-1)?.isIntersecting;
      if (this.#seen && /^(visible|eager)$/.test(value(this, "loading"))) this.#try();
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
      this.#button.onclick = () => {
        if (this.#again) this.#drop();
        this.#try(true);
      };
      this.#poster.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#try(true);
      };
    }

    connectedCallback() {
      all.add(this);
      for (const root of [document.documentElement, document.body]) roots.observe(root, { attributes: true });
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

    /** Begins to hear frames, and to follow the theme of the page. */
    static listen() {
      addEventListener("message", ({ source, data }) => {
        const figure = data?.iridescent === 1 && live.find((one) => one.#frame?.contentWindow === source);
        if (figure) figure.#hear(data);
      });
      const retheme = () => {
        for (const figure of all) figure.#retheme();
      };
      const rethemeSoon = () => {
        retheme();
        setTimeout(retheme, 600); // colours may fade over
      };
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", rethemeSoon);
      addEventListener("load", retheme); // the last style sheet is there
      roots = new MutationObserver(rethemeSoon);
    }

    /** The state as a hash: the one that the figure has come to, or that of the attributes. */
    get state() {
      return this.#state || this.#written();
    }

    set state(state) {
      for (const key of KEYS) this.removeAttribute(key); // they would have the last word
      this.setAttribute("state", state);
    }

    /** Shows the frame; fulfils when it can be used. */
    load() {
      this.#loading ??= this.#enter();
      return this.#loading;
    }

    /** Takes the frame away. A picture of its state stands for it, from which it goes on. */
    async unload() {
      const { svg } = this.#box.classList.contains("on") ? await this.#ask({ type: "svg" }, 1000).catch(() => ({})) : {};
      if (svg) {
        this.#picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        this.#picture.hidden = !(this.#poster.hidden = true); // the first picture would show through
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
      const pair = (/** @type {[string, any]} */ [key, value]) => `${key}=${encodeURIComponent(value).replace(/%2C/g, ",")}`;
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
      const inverse = (/** @type {boolean} */ dark) => (dark === (theme === "dark") || this.hasAttribute("theme") ? "" : INVERSE);
      this.#poster.style.filter = inverse(false);
      this.#picture.style.filter = inverse(this.#pictured);
      if (!this.#frame || theme === this.#themed) return;
      this.#themed = theme;
      this.#ask({ type: "set", theme }).catch(() => {});
    }

    /** Comes along with a figure of its group, as fast as the frame follows. @param {string} state */
    async #join(state) {
      const joining = this.#next;
      this.#state = this.#next = state;
      if (joining) return;
      for (let done = ""; this.#frame && done !== this.#next; ) await this.#ask({ type: "set", state: (done = this.#next) }).catch(() => {});
      this.#next = "";
    }

    /** Hears the frame. @param {any} message */
    #hear(message) {
      const { iridescent, type, id, ...rest } = message;
      this.#silent = null;
      if (rest.state) this.#state = rest.state;
      if (type === "progress") this.#button.textContent = `Loading ${Math.floor((99 * rest.loaded) / rest.total) || 0} %`;
      if (type === "ready" || (type === "error" && id === undefined)) this.#show(type, rest);
      if (type === "change") {
        this.#say(type, rest);
        if (rest.cause !== "set") this.#lead(rest.state);
      }
      if (type === "key" && this.shadowRoot?.activeElement) this.dispatchEvent(new KeyboardEvent("keydown", { ...rest, bubbles: true, composed: true, cancelable: true }));
      this.#calls.get(id)?.(rest, type === "result");
    }

    /** Puts on what is in the light DOM. */
    #dress() {
      const image = this.querySelector("img");
      const link = this.querySelector("a");
      if (image) image.style.cssText += ";width:100%;height:100%;object-fit:contain;object-position:top";
      if (link) link.tabIndex = -1; // the button does the same
      this.#box.classList.toggle("tall", !image || !!this.querySelector("source")); // a lying picture keeps its shape until the frame comes
      const poster = [...this.children].find((child) => child.contains(image ?? link));
      if (poster) poster.slot = "poster";
      this.#name();
    }

    #name() {
      const label = this.getAttribute("label") || this.querySelector("img")?.alt || "Iridescent";
      const does = (this.#button.textContent = this.#loading ? "Loading" : "Interact");
      this.#again = "";
      for (const element of [this.#button, this.#bare]) element.setAttribute("aria-label", `${does}: ${label}`);
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
      const [space, first, second, third] = getComputedStyle(this).color.split(/[ ,(]+/);
      const light = { r: +second / 255, l: +first / 100, c: +third }[space[0]] ?? +first; // rgb(), lab(), color(), oklab()
      return own && own !== "auto" ? own : light > 0.5 ? "dark" : "light";
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
      const src = `${base}?embed=1&theme=${this.#themed}&hide=${value(this, "hide")}${this.state}`;
      const frame = (this.#silent = this.#frame = make("iframe", { src, allow: "fullscreen; clipboard-write" }));
      const giveUp = () => {
        if (this.#silent !== frame) return;
        this.#drop();
        this.#say("error", gone);
      };
      setTimeout(() => this.#silent === frame && (this.#button.textContent = this.#again = "No answer. Try again"), PATIENCE);
      setTimeout(giveUp, 3 * PATIENCE); // a policy keeps the figure out, or the site is not there; not every browser has an event for it
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
      this.#picture.hidden = !(this.#poster.hidden = false);
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
  customElements.define("iridescent-viz", Viz);
}
