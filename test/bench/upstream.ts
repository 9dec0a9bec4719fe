import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PIECES = 24;
const ANSWER = JSON.stringify({ claims: [], notDoing: [], questions: [] });

const chunk = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** A model on a real socket that answers at once, in small pieces: what is left is what the service adds. */
export const startUpstream = async () => {
  const size = Math.ceil(ANSWER.length / PIECES);
  const events = [
    chunk({ role: 'assistant', content: '' }),
    ...Array.from({ length: PIECES }, (_, n) => chunk({ content: ANSWER.slice(n * size, (n + 1) * size) })),
    chunk({}, 'stop'),
    'data: [DONE]\n\n',
  ];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const event of events) response.write(event);
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, port, close: () => server.close() };
};

/** The bare upstream call: the same body over the same kind of socket, read to its end. Milliseconds to the first text and to the end. */
export const bareCall = (port: number, body: string): Promise<{ first: number; whole: number }> =>
  new Promise((done, refuse) => {
    const started = performance.now();
    let first = 0;
    const call = ask(
      {
        port,
        host: '127.0.0.1',
        path: '/v1/chat/completions',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      },
      (response) => {
        response.setEncoding('utf8');
        response.on('data', () => {
          first ||= performance.now() - started;
        });
        response.on('end', () => done({ first, whole: performance.now() - started }));
      },
    );
    call.on('error', refuse);
    call.end(body);
  });
