import type { Locale } from '../../utils/protocol/limits';

/** What the person and the agent write in the pictures, as people of that language write. */
export interface Tale {
  /** The language of browser and person. */
  browser: string;
  query: string;
  summary: string;
  description: string;
  answer: string;
  reply: string;
}

export const TALES: Record<Locale, Tale> = {
  en: {
    browser: 'en-US',
    query: 'screenshot',
    summary: 'Invoice in Swiss francs is not sent',
    description:
      'When I choose Send invoice on 2094, it says “no exchange rate for this currency (INV-3107)”. Invoices in euros go out.',
    answer:
      'Hello Robin, the rate for Swiss francs was missing in your company. I have added it: open Settings, Currencies, and you see it. Does invoice 2094 go out now?',
    reply: 'It went out. Thank you, Maya.',
  },
  fr: {
    browser: 'fr',
    query: 'capture',
    summary: 'La facture en francs suisses ne part pas',
    description:
      'Quand je choisis Send invoice sur la 2094, je lis « no exchange rate for this currency (INV-3107) ». Les factures en euros partent.',
    answer:
      'Bonjour Robin, le taux du franc suisse manquait dans votre entreprise. Je l’ai ajouté : il est dans Settings, Currencies. La facture 2094 part-elle maintenant ?',
    reply: 'Elle est partie. Merci, Maya.',
  },
  de: {
    browser: 'de',
    query: 'Bild',
    summary: 'Rechnung in Schweizer Franken geht nicht raus',
    description:
      'Wenn ich bei 2094 auf Send invoice klicke, kommt „no exchange rate for this currency (INV-3107)“. Rechnungen in Euro gehen raus.',
    answer:
      'Hallo Robin, in eurer Firma fehlte der Kurs für Schweizer Franken. Ich habe ihn ergänzt, er steht jetzt unter Settings, Currencies. Geht die Rechnung 2094 nun raus?',
    reply: 'Sie ist raus. Danke, Maya.',
  },
  es: {
    browser: 'es',
    query: 'captura',
    summary: 'La factura en francos suizos no se envía',
    description:
      'Cuando elijo Send invoice en la 2094, dice «no exchange rate for this currency (INV-3107)». Las facturas en euros sí salen.',
    answer:
      'Hola, Robin: faltaba el cambio del franco suizo en tu empresa. Ya lo he añadido; está en Settings, Currencies. ¿Se envía ahora la factura 2094?',
    reply: 'Ya se ha enviado. Gracias, Maya.',
  },
  ja: {
    browser: 'ja',
    query: '画面',
    summary: 'スイスフランの請求書を送れません',
    description:
      '請求書2094で「Send invoice」を押すと「no exchange rate for this currency (INV-3107)」と表示されます。ユーロの請求書は送れます。',
    answer:
      'Robinさん、御社の設定にスイスフランのレートがありませんでした。追加しましたので、SettingsのCurrenciesでご確認ください。請求書2094は送れますか。',
    reply: '送れました。ありがとうございます。',
  },
};
