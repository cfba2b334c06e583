(() => {
  const where = document.currentScript.src;
  // Synchronous, so that a report is there before the page goes on.
  const report = text => {
    try {
      const request = new XMLHttpRequest();
      request.open('POST', where, false);
      request.send(text);
    } catch { /* the page's policy forbids it: nothing can be told */ }
  };
  const said = console.error;
  console.error = (...parts) => { report('console.error: ' + parts.join(' ')); said.apply(console, parts); };
  addEventListener('error', e => report(e.message
    ? 'uncaught: ' + e.message + ' ' + e.filename + ':' + e.lineno
    : 'not loaded: ' + (e.target.src || e.target.href)), true);
  addEventListener('unhandledrejection', e => report('unhandled rejection: ' + e.reason));
  addEventListener('securitypolicyviolation', e => {
    if (e.blockedURI !== where) report('policy: ' + e.effectiveDirective + ' refused ' + e.blockedURI);
  });
  document.currentScript.remove();
})();
