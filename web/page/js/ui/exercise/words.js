// The words of the panel of an exercise.

export const words = {
  exercise: "Exercise",
  /** @param {string} id */
  numbered: (id) => (id ? `Exercise ${id}` : "Exercise"),
  done: "Done.",
  hint: "Hint",
  noHint: "There is no hint.",
  copy: "Copy answer",
  copyHelp: "Copy the address of this state: it is your answer",
  next: "Next",
  leave: "Leave the exercise",
  predict: "Predict",
  firstNumber: "Predict the number first.",
  firstOrder: "Predict first, from the largest to the smallest.",
  /** @param {number} place */
  place: (place) => `Place ${place}`,
  /** @param {string} name */
  number: (name) => `${name} is`,
  choose: "?",
  incomplete: "Give every place a name of its own.",
  noNumber: "That is not a number.",
};
