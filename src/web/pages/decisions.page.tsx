import type { Principal } from '../../access/principal.js';
import type { AskedExtension } from '../../assignments/extension.queries.js';
import { Layout } from '../layout.js';
import { links } from '../links.js';
import type { Present } from '../parts/due.js';
import { ExtensionRequests } from '../parts/extension-requests.js';
import { DoneMessage, Empty } from '../parts/messages.js';

interface DecisionsProps {
  who: Principal;
  asked: AskedExtension[];
  present: Present;
  done: string | undefined;
}

/** The requests that wait for the reader, for whoever decides without belonging to an office. */
export function DecisionsPage({ who, asked, present, done }: DecisionsProps) {
  return (
    <Layout title="Đề nghị gia hạn" who={who} place={links.decisions}>
      <h1>Đề nghị gia hạn</h1>
      <DoneMessage done={done} />
      {asked.length === 0 ? (
        <Empty>Không có đề nghị gia hạn nào chờ quyết định.</Empty>
      ) : (
        <ExtensionRequests asked={asked} present={present} back={links.decisions} />
      )}
    </Layout>
  );
}
