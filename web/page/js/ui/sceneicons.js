// A small picture of each scene, by its name, on a grid of 20 × 20, stroked: what is p's, and what is q's.

/** @type {Record<string, [string, string]>} */
export const sceneIcons = {
  compare: ["M3 17V5M9 17V9M15 17v-4", "M6 17v-5M12 17V4M18 17V8"],
  curves: ["M1 17c4 0 4-12 6.5-12S10 17 14 17", "M6 17c3.5 0 4-8 6.5-8s3 8 6.5 8"],
  surprise: ["M1 16c3 0 3.5-11 6-11s3 11 6 11", "M15.5 4.5a2 2 0 1 0 .01 0"],
  inference: ["M1 17c3 0 2.5-6 5-6s2 4 4 4 1.5-11 4-11 2 13 5 13", "M9 17c2 0 2.5-11 5-11s3 11 5 11"],
  code: ["M2 5h4v3H2zM8.5 5h3v3h-3zM14 5h2v3h-2z", "M2 12h6v3H2zM10.5 12h7v3h-7z"],
  entropy: ["M2 17C3 3 17 3 18 17", "M10 17V6.5"],
  mutual: ["M8 4.5a5.5 5.5 0 1 0 .01 0", "M12 4.5a5.5 5.5 0 1 0 .01 0"],
  distance: ["M10 3L2 17h16z", "M7 13.5h5.5L10 9"],
  energy: ["M1 16h5M7.5 11h5M14 4h5", "M3.5 16v3M10 11v5M16.5 4v9"],
  bet: ["M2 13l3-3 3 5 3-8 3 3 4-8", "M2 14l16-5"],
  curiosity: ["M5 11.5a3.5 3.5 0 1 0 .01 0M15 11.5a3.5 3.5 0 1 0 .01 0", "M10 2.5a3.5 3.5 0 1 0 .01 0"],
};
