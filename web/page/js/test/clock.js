/** A clock that a test turns: timers run in the order of their times. */
export class FakeClock {
  time = 0;
  #timers = new Map();
  #next = 1;

  now = () => this.time;

  setTimeout = (run, ms = 0) => {
    this.#timers.set(this.#next, { run, at: this.time + ms });
    return this.#next++;
  };

  clearTimeout = (id) => {
    this.#timers.delete(id);
  };

  get waiting() {
    return this.#timers.size;
  }

  pass(ms) {
    const end = this.time + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, t]) => t.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      this.#timers.delete(due[0]);
      this.time = Math.max(this.time, due[1].at);
      due[1].run();
    }
    this.time = end;
  }
}
