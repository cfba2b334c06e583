// This page inside a page of somebody else.

import { core, onEachView } from "../ui/core.js";
import { chooseTheme } from "../ui/theme.js";
import { forwardKeys } from "./keys.js";
import { HostConversation } from "./messages.js";
import { pictureNow, sendPictures } from "./picture.js";
import { announceSize } from "./size.js";

/** Begins the conversation with the host page, if there is one. */
export function startHost() {
  if (parent === window) return;
  const post = (/** @type {unknown} */ message) => parent.postMessage(message, "*");
  const host = new HostConversation({ core, setTheme: chooseTheme, picture: pictureNow }, post, () => performance.now());
  let cause = "";
  core.addEventListener("changed", (event) => (cause = event.detail.cause));
  onEachView(() => host.changed(cause));
  core.addEventListener("progress", (event) => host.progress(event.detail));
  core.addEventListener("ready", () => host.ready());
  core.addEventListener("goal", (event) => host.goal(event.detail));
  core.addEventListener("resumed", () => host.ready());
  core.addEventListener("failed", (event) => host.failed(event.detail));
  if (core.failure) host.failed(core.failure);
  else if (core.ready) host.ready();
  addEventListener("message", (event) => {
    if (event.source === parent) void host.hear(event.data);
  });
  sendPictures(post);
  announceSize(post);
  forwardKeys(post);
}
