import { connect } from 'node:net';

/** What is asked for, how often, and with how many connections at once. */
export interface Asked {
  port: number;
  path: string;
  cookie: string;
  times: number;
  connections: number;
}

// A process of its own: what asking costs is not the server's. Answers the milliseconds of each request, sorted.
process.on('message', (asked: Asked) => void ask(asked).then((taken) => process.send!(taken)));
process.on('disconnect', () => process.exit());

async function ask({ connections, times, ...each }: Asked): Promise<number[]> {
  const part = Math.ceil(times / connections);
  const taken = await Promise.all(Array.from({ length: connections }, () => oneByOne(each, part)));
  return taken.flat().toSorted((a, b) => a - b);
}

/** Asks `times` times over one connection, always after the whole answer. */
function oneByOne(asked: Pick<Asked, 'port' | 'path' | 'cookie'>, times: number): Promise<number[]> {
  const { port, path, cookie } = asked;
  const head = ['host: localhost', 'accept-encoding: gzip', `cookie: ${cookie}`].join('\r\n');
  const request = `GET ${path} HTTP/1.1\r\n${head}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const taken: number[] = [];
    const socket = connect(port, '127.0.0.1');
    let [began, answer, left] = [0, '', -1];
    const next = () => {
      [began, answer, left] = [performance.now(), '', -1];
      socket.write(request);
    };
    socket.on('connect', next);
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      if (left >= 0) left -= bytes.length;
      else {
        answer += bytes.toString('latin1');
        const end = answer.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = /^content-length: (\d+)\r$/im.exec(answer.slice(0, end + 1))?.[1];
        if (!answer.startsWith('HTTP/1.1 200') || !length) return reject(new Error(answer.slice(0, 200)));
        left = Number(length) - (answer.length - end - 4);
      }
      if (left > 0) return;
      taken.push(performance.now() - began);
      if (taken.length < times) return next();
      socket.end();
      resolve(taken);
    });
  });
}
