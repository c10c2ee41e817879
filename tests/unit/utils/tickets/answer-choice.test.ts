import { describe, expect, it } from 'vitest';
import { answerFor } from '../../../../utils/tickets/answer-choice';
import type { DraftAnswer } from '../../../../utils/tickets/draft';
import { OFFER } from '../../../gallery/data';

const said = (change: Partial<DraftAnswer>): DraftAnswer => ({
  channel: 'call',
  language: 'de',
  email: 'office@brightwater.studio',
  phone: { country: 'CH', typed: '079 412 30 14', number: '+41794123014' },
  ...change,
});

describe('the answer of a draft', () => {
  it('comes by e-mail, in the language that is read, while nothing was said', () => {
    expect(answerFor(undefined, OFFER, 'ja', '')).toEqual({
      channel: 'email',
      language: 'ja',
      email: null,
      phone: { country: '', typed: '', number: null },
    });
  });

  it('is what was said, as long as the desk offers it', () => {
    expect(answerFor(said({}), OFFER, 'en', '')).toEqual(said({}));
  });

  it('comes by e-mail when the desk no longer calls, and the number is not lost', () => {
    const answer = answerFor(said({}), { ...OFFER, call: null }, 'en', '');
    expect(answer).toEqual(said({ channel: 'email' }));
  });

  it('changes to a language that is spoken on the phone', () => {
    expect(answerFor(said({ language: 'ja' }), OFFER, 'fr', '').language).toBe('fr');
    expect(answerFor(said({ language: 'ja' }), OFFER, 'es', '').language).toBe('en');
  });

  it('finds the same language of another country', () => {
    const offer = { ...OFFER, email: { languages: ['pt-BR', 'en-GB'] } };
    expect(answerFor(undefined, offer, 'en', '').language).toBe('en-GB');
    expect(answerFor(undefined, offer, 'ja', '').language).toBe('pt-BR');
  });

  it('remembers the number of the last call', () => {
    expect(answerFor(undefined, OFFER, 'en', '+41794123014').phone).toEqual({
      country: '',
      typed: '+41794123014',
      number: '+41794123014',
    });
  });
});
