import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../ui/share/place.js";

const places = [
  ["https://example.org/iridescent/?theme=dark#p=1,2", "https://example.org/iridescent/", "everyone"],
  ["https://example.org/iridescent/index.html#p=1,2", "https://example.org/iridescent/", "everyone"],
  ["http://93.184.216.34/", "http://93.184.216.34/", "everyone"],
  ["http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/", "everyone"],
  ["http://localhost:8080/", "http://localhost:8080/", "machine"],
  ["http://127.0.0.1:8080/x/", "http://127.0.0.1:8080/x/", "machine"],
  ["http://[::1]:8080/", "http://[::1]:8080/", "machine"],
  ["http://viz.localhost/", "http://viz.localhost/", "machine"],
  ["http://0.0.0.0:8080/", "http://0.0.0.0:8080/", "machine"],
  ["http://192.168.1.20:8080/", "http://192.168.1.20:8080/", "network"],
  ["http://10.1.2.3/", "http://10.1.2.3/", "network"],
  ["http://172.16.0.1/", "http://172.16.0.1/", "network"],
  ["http://172.32.0.1/", "http://172.32.0.1/", "everyone"],
  ["http://169.254.3.4/", "http://169.254.3.4/", "network"],
  ["http://[fe80::1]/", "http://[fe80::1]/", "network"],
  ["http://[fd12:3456::1]/", "http://[fd12:3456::1]/", "network"],
  ["http://printer.local/", "http://printer.local/", "network"],
  ["http://intranet/viz/", "http://intranet/viz/", "network"],
  ["http://10.example.org/", "http://10.example.org/", "everyone"],
  ["file:///home/me/iridescent.html?x=1#p=1,2", "file:///home/me/iridescent.html", "file"],
];

for (const [href, base, reach] of places) {
  test(`a link to ${href} is for ${reach}`, () => assert.deepEqual(placeOf(href, "", false), { base, reach, known: false }));
}

test("the site's own address is used where it is known", () => {
  assert.deepEqual(placeOf("http://127.0.0.1:8080/#p=1", "https://example.org/viz/", false), { base: "https://example.org/viz/", reach: "everyone", known: true });
  assert.deepEqual(placeOf("http://127.0.0.1:8080/", "http://192.168.1.20:8080/", false), { base: "http://192.168.1.20:8080/", reach: "network", known: true });
  assert.deepEqual(placeOf("file:///iridescent.html", "https://example.org/viz/", true).base, "https://example.org/viz/");
});

test("a single file is a file also where a server has it", () => {
  assert.deepEqual(placeOf("https://example.org/iridescent.html#p=1", "", true), { base: "https://example.org/iridescent.html", reach: "file", known: false });
});
