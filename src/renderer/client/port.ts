/** The page's one connection to main: a channel whose other end the preload passes on. */
export function connectToMain(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('rpc:port', location.origin, [port2])
  port1.start()
  return port1
}
