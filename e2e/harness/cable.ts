import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** The way between one browser and the world, as a proxy: pulled out, it breaks what is open and lets nothing through. */
export class Cable {
  readonly #proxy = http.createServer();
  readonly #ends = new Set<Duplex>();
  #isIn = true;

  async start(): Promise<this> {
    this.#proxy.on('connection', (socket) => this.#admit(socket));
    this.#proxy.on('request', (request, response) => this.#forward(request, response));
    this.#proxy.on('connect', (request, socket, head) => this.#tunnel(request, socket, head));
    this.#proxy.listen(0, '127.0.0.1');
    await once(this.#proxy, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`;
  }

  pullOut(): void {
    this.#isIn = false;
    for (const end of this.#ends) end.destroy();
  }

  putIn(): void {
    this.#isIn = true;
  }

  close(): void {
    this.pullOut();
    this.#proxy.close();
  }

  #admit(socket: Socket): void {
    if (this.#isIn) this.#follow(socket);
    else socket.destroy();
  }

  #follow(end: Duplex): void {
    this.#ends.add(end);
    end.once('close', () => this.#ends.delete(end));
    // A line that breaks is what this is for.
    end.on('error', () => end.destroy());
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const { method, headers, url = '' } = request;
    const onward = http.request(url, { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }

  /** WebSockets come this way. */
  #tunnel({ url = '' }: IncomingMessage, here: Duplex, head: Buffer): void {
    const { hostname, port } = new URL(`http://${url}`);
    const there = connect(Number(port), hostname, () => {
      here.write('HTTP/1.1 200 OK\r\n\r\n');
      there.write(head);
      here.pipe(there).pipe(here);
    });
    this.#follow(there);
    here.once('close', () => there.destroy());
    there.once('close', () => here.destroy());
  }
}
