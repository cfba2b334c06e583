const go = new Go();
WebAssembly.instantiateStreaming(fetch('bare.wasm'), go.importObject).then(loaded => go.run(loaded.instance));
