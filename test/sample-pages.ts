/** Made-up news of one event in the languages pages are read in: headlines, and texts as paragraphs. */
export const HEADLINES = {
  en: 'Harbour road gets eleven thousand trees',
  de: 'Hafenstraße bekommt elftausend Bäume',
  fr: 'Onze mille arbres pour la route du port',
  es: 'La carretera del puerto tendrá once mil árboles',
  zh: '河口市决定重建旧港口公路',
  tw: '河口市決定重建舊港口公路',
  ko: '시의회, 항구 도로 다시 짓기로',
  ja: '旧港湾道路の再建を決定',
  vi: 'Đường cảng được trồng mười một nghìn cây',
  id: 'Jalan pelabuhan ditanami sebelas ribu pohon',
  th: 'เมืองปากน้ำปลูกต้นไม้หมื่นต้นริมถนนท่าเรือ',
  ru: 'Портовую дорогу обсадят деревьями',
  ar: 'إعادة بناء طريق الميناء القديم',
  pt: 'Estrada do porto terá onze mil árvores',
} as const;

export type SampleLanguage = keyof typeof HEADLINES;

export const TEXTS: Readonly<Record<SampleLanguage, readonly string[]>> = {
  en: [
    'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
    'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
    'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
  ],
  de: [
    'Der Stadtrat von Flussmünde hat am Dienstag beschlossen, elftausend Bäume entlang der Hafenstraße zu pflanzen, noch vor dem Winter.',
    'Gegner sagten, das Geld werde für die Kanäle gebraucht, die im vergangenen Frühjahr zweimal übergelaufen sind und im Herbst davor einmal.',
    'Die Bürgermeisterin versprach, dass die Kanäle als Nächstes an der Reihe seien und die Bäume die Sommer erträglicher machen würden.',
  ],
  fr: [
    'Le conseil municipal de Rivebouche a décidé mardi de planter onze mille arbres le long de la route du port avant l’hiver prochain.',
    'Les opposants ont déclaré que l’argent était nécessaire pour les égouts, qui ont débordé deux fois au printemps dernier et une fois en automne.',
    'La maire a promis que les égouts viendraient ensuite et que les arbres rendraient les étés plus supportables pour tous les habitants.',
  ],
  es: [
    'El consejo municipal de Bocarrío acordó el martes plantar once mil árboles a lo largo de la carretera del puerto antes del invierno.',
    'Los opositores dijeron que el dinero era necesario para los desagües, que se desbordaron dos veces la primavera pasada y una vez en otoño.',
    'La alcaldesa prometió que los desagües serían lo siguiente y que los árboles harían los veranos más llevaderos para todos los vecinos.',
  ],
  zh: [
    '河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通，重建费用将由市财政储备金支付，预计总投资约三亿元，工程将于秋季开始。',
    '工程师在会议上表示，工程至少需要十八个月，在新桥建成之前，重型货车必须绕行环城公路，沿线居民的出行也会受到影响，市政府将增开公交线路。',
  ],
  tw: [
    '河口市議會週二決定重建舊港口公路，該公路自去年春天洪水以來一直不通，重建費用將由市財政儲備金支付，預計總投資約三億元，工程將於秋季開始。',
    '工程師在會議上表示，工程至少需要十八個月，在新橋建成之前，重型貨車必須繞行環城公路，沿線居民的出行也會受到影響，市政府將增開公車路線。',
  ],
  ko: [
    '강어귀 시의회는 화요일 지난해 봄 홍수 이후 폐쇄된 옛 항구 도로를 다시 건설하기로 하고 그 비용을 시의 예비비로 충당하기로 결정했다고 밝혔다.',
    '기술자들은 회의에서 공사가 적어도 열여덟 달이 걸릴 것이며 새 다리가 완성될 때까지 대형 트럭은 순환 도로를 이용해야 한다고 설명했다.',
  ],
  ja: [
    '河口市議会は火曜日、昨春の洪水以来通れなくなっている旧港湾道路を再建し、その費用を市の積立金で賄うことを賛成多数で決めた。工事は秋に始まる。',
    '技術者は会議で、工事には少なくとも十八カ月かかり、新しい橋が完成するまで大型トラックは環状道路を通らなければならないと説明した。',
  ],
  vi: [
    'Hội đồng thành phố Cửa Sông hôm thứ Ba đã quyết định trồng mười một nghìn cây dọc theo đường cảng trước mùa đông năm nay.',
    'Những người phản đối nói rằng số tiền này cần cho hệ thống thoát nước, vốn đã tràn hai lần vào mùa xuân năm ngoái và một lần vào mùa thu.',
    'Thị trưởng hứa rằng hệ thống thoát nước sẽ là việc tiếp theo và cây xanh sẽ làm cho mùa hè dễ chịu hơn đối với người dân.',
  ],
  id: [
    'Dewan kota Muara Sungai pada hari Selasa memutuskan untuk menanam sebelas ribu pohon di sepanjang jalan pelabuhan sebelum musim hujan.',
    'Para penentang mengatakan uang itu diperlukan untuk saluran air yang meluap dua kali pada musim semi lalu dan sekali pada musim gugur.',
    'Wali kota berjanji saluran air akan menjadi prioritas berikutnya dan pohon-pohon akan membuat musim panas lebih nyaman bagi warga.',
  ],
  th: [
    'สภาเทศบาลเมืองปากน้ำมีมติเมื่อวันอังคารให้ปลูกต้นไม้หนึ่งหมื่นหนึ่งพันต้นตามแนวถนนท่าเรือก่อนฤดูหนาวนี้ โดยใช้งบประมาณสำรองของเมืองทั้งหมด',
    'ฝ่ายคัดค้านกล่าวว่าเงินดังกล่าวจำเป็นต้องใช้สำหรับระบบระบายน้ำซึ่งล้นสองครั้งในฤดูใบไม้ผลิที่ผ่านมา และหนึ่งครั้งในฤดูใบไม้ร่วงก่อนหน้านั้น',
  ],
  ru: [
    'Городской совет Устьегорска во вторник решил высадить одиннадцать тысяч деревьев вдоль портовой дороги до наступления зимы.',
    'Противники заявили, что деньги нужны на водостоки, которые дважды переполнились прошлой весной и один раз осенью до этого.',
    'Мэр пообещала, что водостоками займутся в следующую очередь и что деревья сделают лето более терпимым для всех жителей.',
  ],
  ar: [
    'قرر مجلس مدينة مصب النهر يوم الثلاثاء إعادة بناء طريق الميناء القديم الذي أغلق منذ فيضانات الربيع الماضي، على أن تدفع التكاليف من احتياطي المدينة.',
    'وقال المهندسون في الاجتماع إن العمل سيستغرق ثمانية عشر شهرا على الأقل، وإن الشاحنات الثقيلة ستضطر إلى استخدام الطريق الدائري حتى ينتهي بناء الجسر.',
  ],
  pt: [
    'A câmara municipal de Foz do Rio decidiu na terça-feira plantar onze mil árvores ao longo da estrada do porto antes do inverno.',
    'Os opositores disseram que o dinheiro era necessário para os esgotos, que transbordaram duas vezes na primavera passada e uma no outono.',
    'A presidente prometeu que os esgotos viriam a seguir e que as árvores tornariam os verões mais suportáveis para todos os moradores.',
  ],
};

/** What a page adds to the text: elements of its head, and markup above, before and after the paragraphs. */
export interface PageParts {
  readonly head?: string;
  readonly above?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A news page as a plain content system builds it, with the text of a language. */
export function samplePage(
  language: SampleLanguage,
  { head = '', above = '', before = '', after = '' }: PageParts,
): string {
  const title = HEADLINES[language];
  const paragraphs = TEXTS[language].map((text) => `<p>${text}</p>`).join('');
  return (
    `<!doctype html><html lang="${language === 'tw' ? 'zh-TW' : language}"><head><title>${title}</title>${head}</head><body>` +
    `<nav><a href="/">Home</a><a href="/n">News</a></nav><main><article><h1>${title}</h1>${above}` +
    `<div class="text">${before}${paragraphs}${after}</div></article></main><footer><p>© 2024</p></footer></body></html>`
  );
}
