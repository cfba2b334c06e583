// Package driver starts real browsers and drives them with one set of
// commands: Chromium through chromedriver and WebKitGTK through
// WebKitWebDriver (W3C WebDriver over HTTP), Firefox through Marionette (the
// same commands over TCP).
//
// Coordinates are CSS pixels of the viewport of the current frame. Scripts
// are function bodies: they read their arguments as `arguments[i]` and answer
// with `return`. Nothing here waits for a fixed time: Until polls a condition
// of the page until a deadline.
//
// What an engine's driver cannot do is told by Has, so that a test can choose
// another way; the commands do not imitate what is missing.
package driver
