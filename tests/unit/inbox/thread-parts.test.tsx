// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { CommentLog } from '../../../server/inbox/thread/CommentLog';
import { PendingEntry } from '../../../server/inbox/thread/PendingEntry';
import { ReplyBox } from '../../../server/inbox/thread/ReplyBox';
import { ThreadHead } from '../../../server/inbox/thread/ThreadHead';
import { LIMITS } from '../../../utils/protocol/limits';
import { MAYA, TOM } from '../../gallery/inbox/people';
import { BARE_THREAD, HUGE_THREAD, THREAD } from '../../gallery/inbox/tickets';
import { draw, expectAccessible, named, press, type } from '../components/draw';
import { Stage } from './stage';

describe('the reply box', () => {
  const box = (more: Partial<Parameters<typeof ReplyBox>[0]> = {}) => {
    const onSend = vi.fn();
    const onWrite = vi.fn();
    const root = draw(
      <Stage>
        <ReplyBox
          mode="reply"
          text="Yes."
          requester="Ana Ribeiro"
          agent="Maya Okafor"
          blocked={false}
          kept
          arrivedBefore={false}
          fieldRef={null}
          onMode={() => {}}
          onWrite={onWrite}
          onSend={onSend}
          {...more}
        />
      </Stage>,
    );
    return { root, onSend, onWrite, field: root.querySelector('textarea') as HTMLTextAreaElement };
  };
  const ctrlEnter = (field: HTMLElement, more: KeyboardEventInit = {}) =>
    act(() => {
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, ...more }),
      );
    });

  it('says to whom and as whom before anything is written', () => {
    expect(box({ text: '' }).root.textContent).toContain('Goes to Ana Ribeiro as Maya Okafor');
  });

  it('hands on what is written', () => {
    const { field, onWrite } = box();
    type(field, 'Yes. No.');
    expect(onWrite).toHaveBeenCalledWith('Yes. No.');
  });

  it('replies, or replies and solves', () => {
    const { onSend } = box();
    press(named('Reply'));
    press(named('Reply and solve'));
    expect(onSend.mock.calls).toEqual([['waiting'], ['solved']]);
  });

  it('of a note names the team, and sends nothing but notes', () => {
    const { root, onSend } = box({ mode: 'note', text: '' });
    expect(root.textContent).toContain('Only the team sees it');
    expect(root.textContent).not.toContain('Reply and solve');
    const written = box({ mode: 'note' });
    press(named('Add note'));
    ctrlEnter(named('Note for the team', 'textarea'));
    expect(written.onSend.mock.calls).toEqual([['note'], ['note']]);
    expect(onSend).not.toHaveBeenCalled();
  });

  it('sends by Ctrl or Cmd and Enter, but not while a word is composed', () => {
    const { field, onSend } = box();
    ctrlEnter(field, { isComposing: true });
    ctrlEnter(field, { ctrlKey: false });
    expect(onSend).not.toHaveBeenCalled();
    ctrlEnter(field);
    ctrlEnter(field, { ctrlKey: false, metaKey: true });
    expect(onSend).toHaveBeenCalledTimes(2);
  });

  it('asks for words when there are none', () => {
    const { root, field, onSend } = box({ text: '  ' });
    ctrlEnter(field);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Write something first');
    expect(onSend).not.toHaveBeenCalled();
  });

  it('counts the letters near the end, and stops beyond it', () => {
    expect(box({ text: 'a'.repeat(LIMITS.comment - 1) }).root.textContent).toContain('1 character left');
    const { root, onSend } = box({ text: 'a'.repeat(LIMITS.comment + 2) });
    expect(root.textContent).toContain('2 characters too many');
    press(named('Reply'));
    expect(onSend).not.toHaveBeenCalled();
  });

  it('waits for the reply before, and says so', () => {
    const { root, onSend } = box({ blocked: true });
    press(named('Reply'));
    expect(onSend).not.toHaveBeenCalled();
    expect(root.textContent).toContain('The reply above is not sent yet');
  });

  it('is open to everybody', async () => {
    await expectAccessible(box({ arrivedBefore: true }).root);
  });
});

describe('a reply on its way', () => {
  const reply = { commentId: 'x', body: 'Yes.', status: 'waiting', sentAt: THREAD.ticket.updatedAt } as const;
  const entry = (fate: Parameters<typeof PendingEntry>[0]['fate']) => {
    const calls = { onRetry: vi.fn(), onEdit: vi.fn(), onDiscard: vi.fn() };
    const root = draw(
      <Stage>
        <PendingEntry pending={reply} fate={fate} me={MAYA} {...calls} />
      </Stage>,
    );
    return { root, ...calls };
  };

  it('cannot be touched while it is sent', () => {
    const { root } = entry({ state: 'sending' });
    expect(root.textContent).toContain('Sending');
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  it('says that it waits, and what can be done', () => {
    const { root, onRetry, onEdit, onDiscard } = entry({ state: 'waiting' });
    expect(root.textContent).toContain('Not sent yet');
    for (const name of ['Try now', 'Edit', 'Delete']) press(named(name));
    for (const call of [onRetry, onEdit, onDiscard]) expect(call).toHaveBeenCalledTimes(1);
  });

  it('says why it was refused', () => {
    const { root } = entry({ state: 'refused', problem: { code: 'closed-ticket' } });
    expect(root.textContent).toContain('The ticket is closed');
  });
});

describe('the head of a thread', () => {
  const head = (thread: typeof THREAD, error?: string) => {
    const calls = { onAssign: vi.fn(), onStatus: vi.fn() };
    const root = draw(
      <Stage>
        <ThreadHead
          ticket={thread.ticket}
          team={[TOM]}
          backAddress="#/"
          busy={null}
          error={error}
          headingRef={null}
          assigneeRef={null}
          statusRef={null}
          {...calls}
        />
      </Stage>,
    );
    return { root, ...calls };
  };
  const choose = (label: string, value: string) =>
    act(() => {
      const select = named(label, 'select') as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const options = (label: string) =>
    [...(named(label, 'select') as HTMLSelectElement).options].map(({ text, disabled }) => [text, !disabled]);

  it('offers every status but new', () => {
    const { onStatus } = head(THREAD);
    expect(options('Status').map(([name]) => name)).toEqual(['Open', 'Waiting for them', 'Solved', 'Closed']);
    choose('Status', 'closed');
    expect(onStatus).toHaveBeenCalledWith('closed');
  });

  it('shows that a ticket is new, which nothing becomes again', () => {
    head(BARE_THREAD);
    expect(options('Status')[0]).toEqual(['New', false]);
  });

  it('gives the ticket to somebody, or to nobody, and knows who has left the team', () => {
    const { onAssign } = head(THREAD);
    expect(options('Who has the ticket').map(([name]) => name)).toEqual([
      ...['Nobody', 'Maya Okafor', 'Tom Lindqvist'],
    ]);
    choose('Who has the ticket', TOM.id);
    choose('Who has the ticket', '');
    expect(onAssign.mock.calls).toEqual([[TOM.id], [null]]);
  });

  it('shows what is so until the desk has answered', () => {
    head(THREAD);
    choose('Status', 'closed');
    expect((named('Status', 'select') as HTMLSelectElement).value).toBe('open');
  });

  it('says why the state did not change', async () => {
    const { root } = head(THREAD, 'The desk took too long to answer.');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('took too long');
    await expectAccessible(root);
  });
});

describe('the comments', () => {
  const log = (thread: typeof THREAD, seenUpTo: number) =>
    draw(
      <Stage>
        <CommentLog thread={thread} seenUpTo={seenUpTo} />
      </Stage>,
    );

  it('stand in a log, each with its author', () => {
    const root = log(THREAD, 3);
    const authors = [...root.querySelectorAll('[role=log] h3')].map((heading) => heading.textContent);
    expect(authors).toEqual(['Ana Ribeiro', 'Maya Okafor', 'Maya Okafor', 'Ana Ribeiro']);
    expect(root.querySelector('.new-line')).toBeNull();
  });

  it('have a line above the first new one', () => {
    expect(log(THREAD, 2).querySelector('.new-line')?.textContent).toBe('1 new');
  });

  it('say how many are not shown', () => {
    expect(log(HUGE_THREAD, 9999).textContent).toContain('170 earlier comments are not shown');
  });

  it('are text, whatever was written', () => {
    const [first] = THREAD.comments;
    if (!first) throw new Error('the gallery has no comments');
    const body = '<img src=x onerror=alert(1)> javascript:alert(1)';
    const root = log({ ...THREAD, comments: [{ ...first, body, attachments: [] }] }, 9);
    expect(root.querySelector('.comment-text')?.innerHTML).toBe(
      '&lt;img src=x onerror=alert(1)&gt; javascript:alert(1)',
    );
  });

  it('lead out without telling where from', () => {
    const link = log(THREAD, 9).querySelector<HTMLAnchorElement>('.comment-text a');
    expect([link?.getAttribute('href'), link?.rel, link?.target]).toEqual([
      'https://help.example.com/articles/currencies',
      'noopener noreferrer',
      '_blank',
    ]);
  });
});
