// An exercise that is open: what it shows comes with a script of its own, once there is one.

import { onView } from "./core.js";
import { arrival } from "./dialogs.js";

/** Waits for an exercise. */
export function startExercise() {
  const panel = arrival("exercise", () => import("../exercise.js"));
  let there = false;
  onView(async (view) => {
    if (there || !view.task) return;
    there = true;
    const script = await panel();
    if (script) script.fill(onView);
    else there = false;
  });
}
