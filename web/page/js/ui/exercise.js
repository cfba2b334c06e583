// An exercise that is open: what it shows comes with a script of its own, once there is one.

import { onView } from "./core.js";
import { arrival } from "./dialogs.js";

/** Waits for an exercise. */
export function startExercise() {
  const panel = arrival("exercise", async () => (await import("../exercise.js")).fill(onView));
  onView((view) => view.task && void panel());
}
