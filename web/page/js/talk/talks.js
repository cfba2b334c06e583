// The ready-made talks, as people would write theirs (file.js). The states and questions follow the guided reading of the post.

const steps = {
  promise: `
step: #scene=compare&veil=all
caption: Blue is what the sky did. Orange is what was promised. How wrong was the promise? Point before you count.
guess: none
`,
  fee: `
step: #scene=compare&veil=klPQ,terms,sentence
caption: Every day charges its own fee, and some days pay back. What does an average day cost, in bits?
guess: klPQ
scale: 0..4
`,
  villain: `
step: #scene=inference&veil=klQPosterior,elbo
caption: The villain at work: one bell must stand for two hills. How many bits of evidence does it waste?
guess: klQPosterior
scale: 0..4
`,
  downhill: `
step: #scene=inference&veil=least
caption: Let it roll downhill. Which hill will it pick, and does it know of the other?
guess: least
scale: 0..4
`,
  win: `
step: #scene=inference&prior=2&bumps=1.5:.9:1&q=-1,.6
caption: Here the bell can win. Close the gap, and the bound becomes the truth.
`,
  bribe: `
step: #scene=inference&prior=1.5&bumps=2.2:.9:.5&q=1.9,.45&veil=betaObjective
caption: Bribe the watchdog: turn β down. When does the promise of a lower bound break?
guess: none
`,
  swan: `
step: #scene=surprise&mean=.01&weight=100&seen=none&veil=nextBlackSurprisal,nextBlackGain
caption: The good guy enters. You have seen a hundred swans' worth of white. How surprising would a black one be?
guess: nextBlackSurprisal
scale: 0..10
`,
  taught: `
step: #scene=surprise&mean=.01&weight=100&seen=b1&veil=bayesianSurprise
caption: It came, and it was surprising. But how much did it teach? Guess again, in bits.
guess: bayesianSurprise
scale: 0..8
`,
  stare: `
step: #scene=surprise&mean=.5&weight=inf&seen=b1,w2,b1&labels=tails,heads,flip&veil=bayesianSurprise
caption: A full bit of surprise at every flip. Why would nobody stare at it for long?
guess: bayesianSurprise
scale: 0..2
`,
  sum: `
step: #scene=compare&p=0,1&q=99,1&labels=white,black&axis=log&veil=klPQ
caption: The same swan as one sum: it is black, and the book gave that one per cent.
guess: klPQ
scale: 0..10
`,
  grain: `
step: #scene=compare&p=1,99&q=1,99&labels=black,white
caption: Take the last grain of doubt away: drag orange for black below the line. What happens?
`,
  cure: `
step: #scene=compare&p=1,99&q=0,1&labels=black,white&floor=.01&veil=floor-q
caption: A little doubt cures infinity. What does the surprise of a black swan cost now, on average?
guess: floor-q
scale: 0..1
`,
  loss: `
step: #scene=compare&p=8,1,1&q=1,1,1&labels=cat,dog,fox&veil=hP
caption: The relatives: your classifier's loss. Push it down as far as it goes. How much refuses to move?
guess: hP
scale: 0..2
`,
  strangers: `
step: #scene=compare&p=2,3,1,0,0,0&q=0,0,0,1,3,2&veil=jsd
caption: Strangers in every outcome: infinite both ways. Yet one relative stays calm. At what number?
guess: jsd
scale: 0..4
`,
};

/** @typedef {{name: string, text: string}} ReadyMade */

/** @param {string} title @param {(keyof typeof steps)[]} names */
const talk = (title, names) => `talk: ${title}\n${names.map((name) => steps[name]).join("")}`;

/** The first is that of an empty address. @type {ReadyMade[]} */
export const readyMade = [
  { name: "ten-minutes", text: talk("Infinite surprise in ten minutes", ["promise", "fee", "downhill", "swan", "taught", "sum", "grain", "cure", "strangers"]) },
  { name: "reading", text: talk("Infinite surprise, the whole reading", ["promise", "fee", "villain", "downhill", "win", "bribe", "swan", "taught", "stare", "sum", "grain", "cure", "loss", "strangers"]) },
];
