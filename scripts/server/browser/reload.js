/* global addEventListener, document, events, EventSource, loaded, location, requestAnimationFrame */
let source;
let notice;

// A browser opens few connections to one server: hidden pages give theirs back.
document.addEventListener('visibilitychange', connect);
addEventListener('pagehide', () => source?.close());
addEventListener('pageshow', connect);
connect();

function connect() {
  source?.close();
  if (document.hidden) return;
  source = new EventSource(events);
  source.addEventListener('message', ({data}) => {
    const {version, failure} = JSON.parse(data);
    if (version !== loaded) location.reload();
    else show(failure);
  });
}

/** Says above the page what could not be built; style properties, since a policy may forbid style sheets. */
function show(failure) {
  notice?.remove();
  if (!failure) return;
  notice = document.createElement('pre');
  notice.setAttribute('role', 'alert');
  notice.lang = 'en';
  notice.dir = 'ltr';
  Object.assign(notice.style, {
    position: 'fixed',
    inset: '0 0 auto',
    zIndex: '2147483647',
    maxBlockSize: '50vh',
    margin: '0',
    padding: '1rem',
    overflow: 'auto',
    background: '#7a0c0c',
    color: '#fff',
    font: '0.875rem/1.5 ui-monospace, monospace',
    whiteSpace: 'pre-wrap',
  });
  document.body.append(notice);
  // An alert is announced when its text arrives in it, not when it arrives filled.
  requestAnimationFrame(() => {
    notice.textContent = failure;
  });
}
