// Whether a link shows what the poster shows.

/**
 * Whether a hash names nothing but the version and the scene.
 * @param {string} hash
 */
export function isDefault(hash) {
  return hash.replace(/^#/, "").split("&").every((pair) => pair === "" || pair === "v=1" || pair === "scene=compare");
}
