import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Embed } from './embedders.ts';

/** An OpenAI-compatible embedding endpoint on a local port, whose models are those put in. */
export const startEndpoint = async () => {
  const models = new Map<string, Embed>();
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { model, input } = JSON.parse(Buffer.concat(pieces).toString()) as { model: string; input: string[] };
      const embed = models.get(model);
      response.writeHead(embed ? 200 : 404, { 'content-type': 'application/json' });
      if (!embed) return response.end(JSON.stringify({ error: { message: `no model ${model}` } }));
      const data = input.map((text, index) => ({ object: 'embedding', index, embedding: embed(text) }));
      const tokens = input.length;
      return response.end(
        JSON.stringify({ object: 'list', model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } }),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    models,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
