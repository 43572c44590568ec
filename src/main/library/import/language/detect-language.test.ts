import { expect, it } from 'vitest';
import { detectLanguage } from './detect-language';

it.each([
  [
    'ne',
    'नगरपालिकाले बन्दरगाह सडकमा रूख रोप्ने निर्णय गरेको छ । मेयरले भने, काम जाडो सुरु हुनुअघि सकिनेछ र यसका लागि बजेट पनि छुट्याइएको छ । बासिन्दाहरू खुसी छन् तर केहीले ढिलो भएको बताए ।',
  ],
  [
    'hi',
    'नगर पालिका ने बंदरगाह सड़क पर पेड़ लगाने का फैसला किया है। महापौर ने कहा कि काम सर्दियों से पहले पूरा हो जाएगा और इसके लिए बजट भी रखा गया है। निवासी खुश हैं लेकिन कुछ ने कहा कि देर हो गई है।',
  ],
  [
    'mr',
    'नगरपालिकेने बंदर रस्त्यावर झाडे लावण्याचा निर्णय घेतला आहे. महापौर म्हणाले की काम हिवाळ्यापूर्वी पूर्ण होईल आणि त्यासाठी निधी ठेवला आहे. रहिवासी आनंदी आहेत पण काहींनी उशीर झाला असे सांगितले.',
  ],
])('A text in %s is told from its neighbours in the same script', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

it('Irish that declares nothing is not taken for Portuguese, and Portuguese stays what it is', () => {
  expect(
    detectLanguage(
      'Tá droichead an chuain le dúnadh ar feadh trí seachtaine, dúirt an chomhairle tráthnóna Dé Domhnaigh. Beidh busanna ag dul timpeall na cathrach agus beidh bád farantóireachta ar fáil gach fiche nóiméad, ach níl siopadóirí na cé sásta leis an scéal.',
    ),
  ).toBe('ga');
  expect(
    detectLanguage(
      'A ponte do porto será fechada na segunda-feira por três semanas, disse a câmara municipal no domingo à noite. Os autocarros vão circular pela circular externa e um barco atravessará o rio a cada vinte minutos, mas os comerciantes não estão satisfeitos.',
    ),
  ).toBe('pt');
});
