import { BareReceiver } from '../support/bare-receiver.js';

// A process of its own: what taking mails costs is not the sender's. Tells its address, and when asked its count.
let taken = 0;
const receiver = await BareReceiver.start(() => (taken += 1));
process.on('message', () => process.send!(taken));
process.on('disconnect', () => process.exit());
process.send!(receiver.url);
