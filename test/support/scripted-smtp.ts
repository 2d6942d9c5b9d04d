import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** The moments at which a server may refuse, as it sees them. */
export type Moment = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message';

const USUAL: Readonly<Record<Moment, string>> = {
  greeting: '220 mail.example',
  EHLO: '250-mail.example\r\n250 AUTH PLAIN',
  STARTTLS: '502 5.5.1 no',
  AUTH: '235 2.7.0 yes',
  MAIL: '250 2.1.0 yes',
  RCPT: '250 2.1.5 yes',
  DATA: '354 go on',
  message: '250 2.0.0 taken',
};

/** A server that answers as usual but for what `replies` say; it hangs up where a reply is empty. */
export class ScriptedSmtp {
  private constructor(private readonly server: Server) {}

  static async start(replies: Partial<Record<Moment, string>>): Promise<ScriptedSmtp> {
    const server = createServer((socket) => converse(socket, { ...USUAL, ...replies }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ScriptedSmtp(server);
  }

  /** With an account, as `SMTP_URL` names a server. */
  url(options = ''): string {
    return `smtp://user:password@127.0.0.1:${(this.server.address() as AddressInfo).port}${options}`;
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }
}

function converse(socket: Socket, replies: Record<Moment, string>): void {
  const answer = (moment: Moment) => {
    if (replies[moment]) socket.write(`${replies[moment]}\r\n`);
    else socket.destroy();
  };
  // A client that goes away in the middle is part of what is tested.
  socket.on('error', () => undefined);
  answer('greeting');
  let inMessage = false;
  createInterface({ input: socket }).on('line', (line) => {
    const command = line.split(' ')[0]!.toUpperCase();
    if (inMessage) {
      if (line === '.') answer('message');
      inMessage = line !== '.';
    } else if (command in replies) {
      answer(command as Moment);
      inMessage = command === 'DATA' && replies.DATA.startsWith('3');
    } else socket.write(command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
  });
}
