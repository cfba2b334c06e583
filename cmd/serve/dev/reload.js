// What `serve -dev` adds to each page: a reload after a build that changed
// something, and what the compiler says after one that failed.
(() => {
	const { src, dataset } = document.currentScript;
	let shown = null;

	const hide = () => {
		shown?.remove();
		shown = null;
	};

	const show = (text) => {
		hide();
		shown = document.createElement('pre');
		shown.setAttribute('role', 'alert');
		shown.textContent = text;
		Object.assign(shown.style, {
			position: 'fixed', inset: '0', margin: '0', padding: '24px', overflow: 'auto', zIndex: '2147483647',
			background: '#300', color: '#fff', font: '14px/1.5 monospace', whiteSpace: 'pre-wrap',
		});
		document.documentElement.append(shown);
	};

	const events = new EventSource(new URL('events', src));
	events.addEventListener('failed', (event) => show(JSON.parse(event.data)));
	events.addEventListener('built', (event) => {
		hide();
		if (event.data !== 'none' && event.data !== dataset.build) location.reload();
	});
})();
