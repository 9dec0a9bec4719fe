import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** What an endpoint answered, read to its end. */
export type Posted = { status: number; type: string; text: string };

/**
 * Posts a body and reads the answer to its end. Not `fetch`: its client gives up on an answer that begins after five
 * minutes, and a person or a slow local model may take longer; the caller's deadline is the one that counts.
 */
export const post = (url: URL, headers: Record<string, string>, body: string): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sent = open(url, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
