import { Mail, Phone } from 'lucide';
import type { ComponentChildren } from 'preact';
import { PhoneNote } from '../list/PhoneNote';
import { Icon } from '../parts/Icon';
import type { Answer, PhoneHours } from '../protocol';
import { languageName } from '../words/language-name';
import { useWords } from '../words/WordsContext';

interface Props {
  answer: Answer;
  phoneHours: PhoneHours | null;
}

/** How the requester wants to be answered: where, and in which language. */
export const AnswerPart = ({ answer, phoneHours }: Props) => {
  const words = useWords();
  const call = answer.channel === 'call';
  return (
    <section class="requester-part">
      <h3>{words.say('inbox_answer_heading')}</h3>
      <p class="answer-way">
        <Icon of={call ? Phone : Mail} />
        <span>{words.say(call ? 'inbox_answer_call' : 'inbox_answer_mail')}</span>
      </p>
      <dl class="facts">
        {call && <Fact name={words.say('inbox_fact_phone')} value={<PhoneLink number={answer.phone} />} />}
        {!call && answer.email && <Fact name={words.say('inbox_fact_answer_to')} value={answer.email} />}
        <Fact name={words.say('inbox_fact_answer_language')} value={languageName(words, answer.language)} />
      </dl>
      {call && phoneHours && <PhoneNote hours={phoneHours} />}
    </section>
  );
};

const Fact = ({ name, value }: { name: string; value: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd dir="auto">{value}</dd>
  </div>
);

/** Opens whatever calls on the agent's computer. */
const PhoneLink = ({ number }: { number: string }) => (
  <a class="link phone-number" href={`tel:${number}`}>
    <bdi>{number}</bdi>
  </a>
);
