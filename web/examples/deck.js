// The deck as its author has set it up. The width is that of the room's projector.
Reveal.initialize({ width: 1024, height: 720, hash: false, transition: "none", slideNumber: true });
