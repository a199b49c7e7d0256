// JSON-RPC 2.0 over a WebSocket: calls with answers, and notifications.

const ENDED = "The session has ended.";

export class RpcError extends Error {
  constructor({ code, message, data }) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

export class Rpc {
  #socket;
  #waiting = new Map();
  #last = 0;

  /** `onNotification(method, params)` and `onClose()` are called for what comes unasked. */
  static connect(address, onNotification, onClose) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(address);
      const rpc = new Rpc(socket, onNotification);
      socket.onopen = () => resolve(rpc);
      socket.onerror = () => reject(new Error("The session server cannot be reached."));
      socket.onclose = () => {
        for (const { reject: fail } of rpc.#waiting.values()) fail(new Error(ENDED));
        rpc.#waiting.clear();
        onClose();
      };
    });
  }

  constructor(socket, onNotification) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.method) {
        onNotification(message.method, message.params);
        return;
      }
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (!waiting) return;
      if (message.error) waiting.reject(new RpcError(message.error));
      else waiting.resolve(message.result);
    };
  }

  call(method, params = {}) {
    // a closed socket takes everything and answers nothing
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error(ENDED));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    });
  }
}
