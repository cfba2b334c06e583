// The menu of a talk: how it is shown, its steps to edit, files, and scripts of hands.

import { Deck } from "./deck.js";
import { readTalk, writeTalk } from "./file.js";
import { button, dialog, enable, make, saveFile, setAttribute, setText, toggle } from "./parts.js";
import { readScript, writeScript } from "./script.js";
import { discard, readyDeck, sentences } from "./source.js";
import { readyMade } from "./talks.js";
import { words } from "./words.js";

/**
 * @typedef {object} Stage What the menu needs of the talk.
 * @property {() => Deck} deck
 * @property {(deck: Deck) => void} open shows another talk
 * @property {(index: number) => void} go
 * @property {() => void} changed the steps were edited
 * @property {(on: boolean) => void} ledger
 * @property {(on: boolean) => void} dots
 * @property {(on: boolean) => void} clock
 * @property {(on: boolean) => void} exponential
 * @property {() => readonly string[]} scenes
 * @property {(text: string) => void} say
 * @property {(all: string[]) => void} tell
 * @property {import("./hands.js").Hands} hands
 */

/** The menu. */
export class Editor {
  #stage;
  #dialog;
  #list = make("ol", { class: "talk-steps" });
  #undo;
  #record;
  #discard;

  /** @param {Stage} stage */
  constructor(stage) {
    this.#stage = stage;
    this.#undo = button("undo-edit", words.undoEdit, () => this.#edit((deck) => deck.undo()), { icon: "undo" });
    this.#record = button("record", words.record, () => this.#toggleRecord());
    this.#discard = button("discard", words.discard, () => {
      discard();
      stage.open(readyDeck(undefined, stage.scenes()));
      this.show();
    });
    const file = make("input", { type: "file", accept: ".txt,.talk,.json,text/plain,application/json", "aria-label": words.open });
    file.addEventListener("change", () => {
      if (file.files?.[0]) void this.openFile(file.files[0]);
      file.value = "";
    });
    this.#dialog = dialog("talk-menu", words.editTitle, words.close,
      make("div", { class: "talk-switches" },
        toggle("ledger", words.ledger, stage.ledger, { help: words.ledgerHelp }), toggle("dots", words.dots, stage.dots), toggle("timer", words.timer, stage.clock),
        toggle("keeps", words.keeps, (on) => (stage.deck().keeps = on), { on: true }), toggle("exponential", words.exponential, stage.exponential)),
      this.#list,
      make("div", { class: "talk-switches" },
        button("add", words.add, () => this.#add(), { icon: "add" }), this.#undo, button("save", words.save, () => this.#save(), { icon: "save" }),
        make("span", { class: "file" }, make("span", { class: "button", "aria-hidden": "true" }, words.open), file), this.#discard),
      make("div", { class: "talk-switches" }, ...readyMade.map(({ name, text }) => button(`ready-${name}`, text.slice(6, text.indexOf("\n")), () => {
        stage.open(readyDeck(name, stage.scenes()));
        this.#dialog.close();
      }))),
      make("div", { class: "talk-switches" }, this.#record, button("replay", words.replay, () => this.#replay()), button("save-script", words.saveScript, () => this.#saveScript())));
    this.#drop();
  }

  /** Opens the menu with the steps of now. */
  show() {
    this.#fill();
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  /** Reads a talk or a script of hands from a file. @param {File} file */
  async openFile(file) {
    let text = "";
    try {
      text = await file.text();
    } catch {
      this.#stage.tell([words.unreadable]);
      return;
    }
    if (/^\s*script:/.test(text)) {
      const { script, wrong } = readScript(text);
      this.#stage.hands.script = script;
      this.#stage.tell(sentences(wrong));
      this.#stage.say(words.recorded(script.moves.length));
      return;
    }
    const talk = readTalk(text, this.#stage.scenes());
    this.#stage.tell(sentences(talk.mistakes));
    if (talk.steps.length === 0) return; // the talk of now stays
    this.#stage.open(new Deck(talk));
    this.#dialog.close();
    this.#stage.say(words.opened(talk.title, talk.steps.length));
  }

  /** Files can be dropped anywhere. */
  #drop() {
    addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && !inValues() && event.preventDefault());
    addEventListener("drop", (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file || inValues()) return;
      event.preventDefault();
      void this.openFile(file);
    });
  }

  /** @param {(deck: Deck) => void} change */
  #edit(change) {
    change(this.#stage.deck());
    this.#stage.changed();
    this.#fill();
  }

  #add() {
    this.#edit((deck) => deck.add({ hash: window.iridescent.hash(), caption: "", jump: false }));
    this.#stage.say(words.added);
  }

  #save() {
    const deck = this.#stage.deck();
    saveFile(`${(deck.title || "talk").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.talk.txt`, writeTalk(deck));
  }

  #fill() {
    const deck = this.#stage.deck();
    enable(this.#undo, deck.canUndo);
    enable(this.#discard, deck.edited);
    this.#list.replaceChildren(...deck.steps.map((step, index) => {
      const caption = make("input", { type: "text", value: step.caption, "aria-label": `${words.caption} ${index + 1}` });
      caption.addEventListener("change", () => this.#edit((d) => d.change(index, { caption: caption.value.replace(/\s+/g, " ").trim() })));
      const go = button("go", `${index + 1}`, () => {
        this.#dialog.close();
        this.#stage.go(index);
      });
      const row = make("li", {}, go, caption,
        button("up", words.up, () => this.#edit((d) => d.move(index, -1)), { icon: "previous", bare: true }),
        button("down", words.down, () => this.#edit((d) => d.move(index, 1)), { icon: "next", bare: true }),
        button("remove", words.remove, () => this.#edit((d) => d.remove(index)), { icon: "remove", bare: true }));
      setAttribute(row, "aria-current", index === deck.at ? "step" : undefined);
      return row;
    }));
  }

  #toggleRecord() {
    const { hands } = this.#stage;
    if (hands.recording) this.#stage.say(words.recorded(hands.stop()));
    else hands.record();
    const label = this.#record.querySelector(".label");
    if (label) setText(label, hands.recording ? words.stop : words.record);
    if (hands.recording) this.#dialog.close();
  }

  #replay() {
    const { script } = this.#stage.hands;
    if (!script) return this.#stage.say(words.nothingRecorded);
    this.#dialog.close();
    void this.#stage.hands.replay(script);
  }

  #saveScript() {
    const { script } = this.#stage.hands;
    if (script) saveFile("hands.script.txt", writeScript(script));
    else this.#stage.say(words.nothingRecorded);
  }
}

/** The dialog of values takes files of its own. */
const inValues = () => /** @type {HTMLDialogElement | null} */ (document.getElementById("values"))?.open;
