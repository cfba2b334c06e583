// Package browsertest tests the built site in real browsers: Chromium,
// Firefox and WebKitGTK, started by package driver.
//
// The tests run when IRIDESCENT_BROWSERS names engines ("all", or
// "chromium,firefox"); install.sh installs them. A missing engine is skipped,
// with CI=true it fails. IRIDESCENT_SHOTS names a folder for the pictures that
// the layout tests take.
//
// Each engine takes one test after the other, at its own speed, but for tests that
// measure time, which have the machine for themselves, and tests that only watch,
// which the engines run beside each other. To load the page is most of what a short
// test costs: so an engine takes a test next that can go on with the document that the
// one before has left. What no engine decides runs in one, unless IRIDESCENT_EVERY=1.
//
// Input is real where the engine's driver can send it. WebKitWebDriver sends
// no touch, and no wheel over a frame: there the tests dispatch pointer events
// and ask whether a scrolling event was prevented. Coordinates come from the
// page's own list of handles, waiting from its own word that it has settled.
package browsertest
