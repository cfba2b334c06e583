// Package browsertest tests the built site in real browsers: Chromium,
// Firefox and WebKitGTK, started by package driver.
//
// The tests run when IRIDESCENT_BROWSERS names engines ("all", or
// "chromium,firefox"); install.sh installs them. A missing engine is skipped,
// with CI=true it fails. IRIDESCENT_SHOTS names a folder for the pictures that
// the layout tests take.
//
// The engines run each test side by side, but for those that measure time, and
// a test may go on with the document that the one before has left: to load the
// page is most of what a short test costs.
//
// Input is real where the engine's driver can send it. WebKitWebDriver sends
// no touch, and no wheel over a frame: there the tests dispatch pointer events
// and ask whether a scrolling event was prevented. Coordinates come from the
// page's own list of handles, waiting from its own word that it has settled.
package browsertest
