// Stands in for the window's bridge: the same names, over HTTP.
(() => {
  const listeners = new Map();
  const call = async (name, args) => {
    const answer = await fetch("/call", { method: "POST", body: JSON.stringify({ call: name, args }) });
    const body = await answer.json();
    if (body.error) throw body.error;
    return body.result;
  };
  const struct = (name) => new Proxy({}, { get: (_, method) => (...args) => call(`${name}.${String(method)}`, args) });
  window.go = { app: new Proxy({}, { get: (_, name) => struct(String(name)) }) };
  const on = (event, fn, times) => {
    const entry = { fn, left: times };
    listeners.set(event, [...(listeners.get(event) ?? []), entry]);
    return () => listeners.set(event, (listeners.get(event) ?? []).filter((one) => one !== entry));
  };
  const nothing = () => undefined;
  window.runtime = new Proxy(
    {
      EventsOn: (event, fn) => on(event, fn, Infinity),
      EventsOnMultiple: (event, fn, times) => on(event, fn, times < 0 ? Infinity : times),
      EventsOnce: (event, fn) => on(event, fn, 1),
      EventsOff: (...events) => events.forEach((event) => listeners.delete(event)),
      EventsEmit: nothing,
      Environment: async () => ({ platform: "linux", buildType: "e2e", arch: "amd64" }),
      BrowserOpenURL: nothing,
    },
    { get: (known, name) => known[name] ?? (async () => undefined) },
  );
  const source = new EventSource("/events");
  source.onmessage = (message) => {
    const { event, data } = JSON.parse(message.data);
    for (const entry of [...(listeners.get(event) ?? [])]) {
      if (entry.left-- > 0) entry.fn(data);
    }
  };
})();
