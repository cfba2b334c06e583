// What stands in the dialog Values.

import { makeButton, makeIconButton } from "../button.js";
import { make, setAttribute } from "../dom.js";
import { icons } from "../icons.js";
import { strings, valuesWords as words } from "../strings.js";

/** The elements of the dialog. */
export class Form {
  text = make("textarea", { id: "values-text", spellcheck: "false", autocapitalize: "off", autocomplete: "off", autofocus: matchMedia("(pointer: fine)").matches }); // a finger would get a keyboard over the preview
  error = make("p", { id: "values-error", "aria-live": "polite" });
  count = make("span", { id: "values-count", "aria-live": "polite" });
  preview = make("div", { id: "values-preview", tabindex: 0, role: "region", "aria-labelledby": "values-understood" });
  questions = make("div", { id: "values-questions" });
  notes = make("ul", { id: "values-notes", "aria-live": "polite", "aria-label": words.notes });
  side = make("fieldset", { id: "values-side", hidden: true }, make("legend", {}, words.side), makeRadio("p", true), makeRadio("q", false));
  chooser = make("input", { type: "file", id: "values-file", accept: ".csv,.tsv,.txt,.json,.md,text/csv,text/plain,application/json", "aria-label": words.file });
  /** What the picture tells: the inputs of its question, story and names. */
  telling = new Map(fields.map(([name, , most]) => [name, make("input", { type: "text", id: `telling-${name}`, maxlength: most, autocomplete: "off" })]));
  #help = makeHelp("values-help", words.help.weights);
  #helpJoint = makeHelp("values-help-joint", words.help.joint);

  /**
   * @param {HTMLDialogElement} dialog
   * @param {HTMLElement} apply the button that applies the text
   */
  fill(dialog, apply) {
    const close = makeIconButton(icons.close, strings.close, () => dialog.close());
    close.classList.add("quiet");
    const typed = make("div", {}, make("label", { for: "values-text" }, words.text), this.text);
    const shown = make("div", {}, make("h3", { id: "values-understood" }, words.understood, " ", this.count), this.preview);
    const told = fields.map(([name, label]) => make("label", {}, make("span", {}, label), this.telling.get(name)));
    dialog.append(
      make("header", {}, make("h2", { id: "values-title" }, words.title), close), this.#help, this.#helpJoint,
      make("div", { class: "sides" }, typed, shown, this.error), this.questions, this.notes,
      make("details", { id: "values-telling" }, make("summary", {}, words.telling), ...told), this.side,
      make("footer", {},
        make("div", { class: "file" }, make("span", { class: "button", "aria-hidden": "true" }, words.file), this.chooser),
        make("div", { id: "values-buttons" }, makeButton({ name: "cancel", label: words.cancel }, () => dialog.close()), apply)),
    );
  }

  /** Says what may be typed. @param {boolean} joint a table, not weights */
  explain(joint) {
    this.#help.hidden = joint;
    this.#helpJoint.hidden = !joint;
    setAttribute(this.text, "aria-describedby", `${joint ? this.#helpJoint.id : this.#help.id} ${this.error.id}`);
  }
}

/** Name, label and most characters of each field of what the picture tells. @type {[string, string, number][]} */
const fields = [["title", words.question, 80], ["story", words.story, 160], ["p", words.nameOf("p"), 40], ["q", words.nameOf("q"), 40], ["each", words.nameOfEach, 40]];

/**
 * @param {string} id
 * @param {string[]} parts each second one is what may be typed
 */
function makeHelp(id, parts) {
  return make("p", { class: "help", id }, ...parts.map((part, i) => (i % 2 ? make("code", {}, part) : part)));
}

/**
 * @param {string} name
 * @param {boolean} checked
 */
function makeRadio(name, checked) {
  return make("label", { "data-of": name }, make("input", { type: "radio", name: "values-side", value: name, checked }), " ", name);
}
