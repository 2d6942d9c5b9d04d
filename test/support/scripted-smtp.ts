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

/** Where a reply is this, the server keeps the line and says nothing. */
export const SILENT = '...';

/** A server that answers as usual but for what `replies` say; it hangs up where a reply is empty. */
export class ScriptedSmtp {
  /** The addresses of the mails that came whole, taken or not. */
  readonly came: string[] = [];
  /** The most lines that were open at once. */
  peak = 0;
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  private constructor(public replies: Partial<Record<Moment, string>>) {
    this.server = createServer((socket) => {
      this.open.add(socket.on('close', () => this.open.delete(socket)));
      this.peak = Math.max(this.peak, this.open.size);
      converse(socket, this);
    });
  }

  static async start(replies: Partial<Record<Moment, string>> = {}): Promise<ScriptedSmtp> {
    const smtp = new ScriptedSmtp(replies);
    smtp.server.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    return smtp;
  }

  /** With an account, as `SMTP_URL` names a server. */
  url(options = ''): string {
    return `smtp://user:password@127.0.0.1:${(this.server.address() as AddressInfo).port}${options}`;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }
}

function converse(socket: Socket, script: Pick<ScriptedSmtp, 'replies' | 'came'>): void {
  const reply = (moment: Moment): string => script.replies[moment] ?? USUAL[moment];
  const answer = (moment: Moment) => {
    if (reply(moment) === SILENT) return;
    if (reply(moment)) socket.write(`${reply(moment)}\r\n`);
    else socket.destroy();
  };
  // A client that goes away in the middle is part of what is tested.
  socket.on('error', () => undefined);
  answer('greeting');
  let [inMessage, to] = [false, ''];
  createInterface({ input: socket }).on('line', (line) => {
    const command = line.split(' ')[0]!.toUpperCase();
    if (command === 'RCPT') to = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (inMessage) {
      if (line === '.') {
        script.came.push(to);
        answer('message');
      }
      inMessage = line !== '.';
    } else if (command in USUAL) {
      answer(command as Moment);
      inMessage = command === 'DATA' && reply('DATA').startsWith('3');
    } else socket.write(command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
  });
}
