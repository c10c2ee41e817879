import { Desk } from '../../tests/e2e/parts/desk';
import { bundleHash, bundleOf } from '../../utils/tickets/bundle';
import type { Draft } from '../../utils/tickets/draft';
import type { Rig, ShotFile } from './rig';

const FILES_A_TICKET = 5;

/** A real desk, to which pictures are sent by the worker, and from which they are fetched as they arrived. */
export class DeskTrip {
  readonly desk = new Desk();
  private account = '';
  private token = '';

  start(): Promise<void> {
    return this.desk.start();
  }

  stop(): Promise<void> {
    return this.desk.stop();
  }

  async signIn(rig: Rig): Promise<void> {
    const email = `bench.${Date.now()}@brightwater.example`;
    const mails = this.desk.mail.mails.length;
    await rig.call('startSignIn', { address: this.desk.address, email, locale: 'en' });
    await rig.call('finishSignIn', { code: await this.desk.mail.codeFor(email, mails) });
    const { account, token } = await rig.settings<{ account: { key: string }; token: { token: string } }>();
    [this.account, this.token] = [account.key, token.token];
  }

  /** Sends files, and answers the bytes that the desk has, in the same order. */
  async send(rig: Rig, files: ShotFile[]): Promise<Buffer[]> {
    const arrived: Buffer[] = [];
    for (let at = 0; at < files.length; at += FILES_A_TICKET) {
      const some = files.slice(at, at + FILES_A_TICKET);
      await this.sendTicket(rig, some);
      for (const { id } of some) arrived.push(await this.fetchWhenThere(id));
    }
    return arrived;
  }

  private async sendTicket(rig: Rig, files: ShotFile[]): Promise<void> {
    const draft: Draft = {
      version: 1,
      place: 'new-ticket',
      account: this.account,
      ticketId: crypto.randomUUID(),
      commentId: crypto.randomUUID(),
      revision: 1,
      summary: 'Pictures of a measurement',
      body: 'Taken by the bench.',
      page: null,
      environment: {},
      fileIds: files.map(({ id }) => id),
      updatedAt: Date.now(),
    };
    await rig.putDraft(draft);
    const hash = await bundleHash(bundleOf(draft, files, 'en'));
    const { place, ticketId, commentId, revision } = draft;
    const answer = await rig.call('sendDraft', {
      place,
      ticketId,
      commentId,
      revision,
      bundleHash: hash,
      locale: 'en',
    });
    if (!answer.ok) throw new Error(`The worker refused to send: ${answer.problem.code}`);
  }

  private async fetchWhenThere(id: string): Promise<Buffer> {
    for (let tried = 0; tried < 300; tried++) {
      const response = await fetch(`${this.desk.address}/v1/attachments/${id}/content`, {
        headers: { authorization: `Bearer ${this.token}` },
      });
      if (response.ok) return Buffer.from(await response.arrayBuffer());
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('The picture did not arrive');
  }
}
