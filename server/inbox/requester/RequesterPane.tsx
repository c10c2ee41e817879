import { Avatar } from '../parts/Avatar';
import { WebLink } from '../parts/WebLink';
import type { Attachment, InboxThread, PhoneHours } from '../protocol';
import { organizationAddress } from '../state/address';
import { PictureFrame } from '../thread/PictureFrame';
import { useWords } from '../words/WordsContext';
import { AnswerPart } from './AnswerPart';
import { FactList } from './FactList';
import { environmentFacts, requesterFacts } from './facts';
import { OtherTickets, type OtherTicketsProps } from './OtherTickets';

interface Props extends OtherTicketsProps {
  /** When the team calls; null when it does not. */
  phoneHours: PhoneHours | null;
}

/** The first screenshot of a thread: what the requester saw. */
export const firstScreenshot = ({ comments }: InboxThread): Attachment | undefined =>
  comments.flatMap(({ attachments }) => attachments).find(({ kind }) => kind === 'screenshot');

/** Who asks, what was sent along, and what else the person asked. */
export const RequesterPane = (props: Props) => {
  const { thread, phoneHours } = props;
  const words = useWords();
  const { name, email, id, organization } = thread.ticket.requester;
  return (
    <div class="requester">
      <div class="requester-head">
        <Avatar face={{ id, name, photo: null }} size={40} />
        <div class="requester-who">
          <h2 dir="auto">{name}</h2>
          <p class="address">{email}</p>
        </div>
      </div>
      <FactList facts={requesterFacts(words, thread)}>
        {organization && (
          <div class="fact">
            <dt>{words.say('inbox_fact_organization')}</dt>
            <dd dir="auto">
              <a class="link" href={organizationAddress(organization.id)}>
                {organization.name}
              </a>
            </dd>
          </div>
        )}
      </FactList>
      <AnswerPart answer={thread.ticket.answer} phoneHours={phoneHours} />
      <SentAlong thread={thread} />
      <OtherTickets {...props} />
    </div>
  );
};

const SentAlong = ({ thread }: { thread: InboxThread }) => {
  const words = useWords();
  const screenshot = firstScreenshot(thread);
  const facts = environmentFacts(thread.environment);
  if (!screenshot && !thread.page && facts.length === 0) return null;
  return (
    <section class="requester-part">
      <h3>{words.say('inbox_sent_along')}</h3>
      {screenshot && <PictureFrame attachment={screenshot} />}
      <FactList facts={facts}>
        {thread.page && (
          <div class="fact">
            <dt>{words.say('inbox_fact_page')}</dt>
            <dd>
              <WebLink to={thread.page.url}>{thread.page.title || thread.page.url}</WebLink>
            </dd>
          </div>
        )}
      </FactList>
    </section>
  );
};
