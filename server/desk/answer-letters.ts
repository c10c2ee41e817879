import type { AgentRow } from '../db/agents';
import { addLetter, letterFacts } from '../db/letters';
import type { Query } from '../db/sql';
import { answerMail } from '../mail/answer-mail';
import type { Desk } from './desk';
import { found } from './refusal';

/**
 * Writes the letter that brings an agent's comment to a requester who wants to be answered by mail. It is part of the
 * comment's transaction and leaves later, so a mail server that is away costs no comment.
 */
export async function writeAnswerLetter(
  { config, clock }: Desk,
  query: Query,
  {
    agent,
    ticketId,
    commentId,
    body,
  }: { agent: AgentRow; ticketId: string; commentId: string; body: string },
): Promise<void> {
  const { answer, email, ...about } = found(await letterFacts(query, ticketId));
  if (answer.channel !== 'email') return;
  const to = answer.email ?? email;
  const letter = answerMail({ ...about, to, desk: config.deskName, agent: agent.name, body });
  await addLetter(query, {
    commentId,
    recipient: to,
    subject: letter.subject,
    body: letter.text,
    at: clock(),
  });
}
