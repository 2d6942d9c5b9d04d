import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** One mail as it came over the line. */
export interface Arrived {
  to: string[];
  raw: string;
}

const END = '\r\n.\r\n';

/**
 * The least that a mail server does, as fast as one can be: it greets at once, takes everything and hands it on. For
 * measuring and for thousands of mails; MailReceiver is the one that reads mails and refuses them.
 */
export class BareReceiver {
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.serve(socket));

  private constructor(private readonly arrived: (mail: Arrived) => void) {}

  /** `arrived` is called before the client is told that its mail was taken. */
  static async start(arrived: (mail: Arrived) => void): Promise<BareReceiver> {
    const receiver = new BareReceiver(arrived);
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    return receiver;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.setNoDelay(true);
    // A client that is killed in the middle is part of what is tested.
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    socket.setEncoding('latin1');
    let [pending, inMail]: [string, boolean] = ['', false];
    let to: string[] = [];
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    socket.on('data', (text: string) => {
      pending += text;
      for (let end = next(); end >= 0; end = next()) {
        const part = pending.slice(0, end);
        pending = pending.slice(end + (inMail ? END : '\r\n').length);
        if (inMail) {
          this.arrived({ to, raw: part });
          [to, inMail] = [[], false];
          say('250 taken');
        } else command(part);
      }
    });
    const next = (): number => pending.indexOf(inMail ? END : '\r\n');
    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      inMail = verb === 'DATA';
      say(inMail ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 well');
      if (verb === 'QUIT') socket.end();
    };
    say('220 bare');
  }
}
