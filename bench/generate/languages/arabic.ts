import { names, words, type Language } from '../language';
import { syllableWords } from '../make-word';

/** Arabic: written from right to left, article and conjunction joined to the word. */
export const arabic: Language = {
  code: 'ar',
  share: 0.08,
  frequent: words(`
    في من على أن إلى التي عن الذي مع هذا هذه بعد كان ما بين لا كما أو كل قبل غير وقال خلال حيث عام ذلك منذ حتى عند أكثر ولم إن
    الحكومة الوزير الرئيس المدينة البلاد الشرطة الحزب الانتخابات القانون المحكمة الشركة السوق مليون الطاقة المناخ البيئة المياه
    النهر المدرسة المستشفى الصحة الميزانية الضريبة الاقتصاد البحث الجامعة النقل الجسر الطريق المطار الإسكان المتحف المسرح
    الفيضانات الغابات المزارعون الأمن الحدود المؤتمر الاتفاق التعاون الإقليمي الوطني المتحدث القرار المشروع الإصلاح التجارة`),
  makeWord: syllableWords({
    onsets: 'ب ت ث ج ح خ د ر ز س ش ص ط ع غ ف ق ك ل م ن ه و ي ال وال بال',
    vowels: '- - ا و ي',
    codas: 'ب ت ج ح د ر س ع ف ق ك ل م ن',
    endings: '- - ة ات ين ون ية ه ها',
  }),
  wordGap: ' ',
  sentenceEnd: '. ',
  comma: '، ',
  firstNames: words('محمد فاطمة أحمد ليلى يوسف مريم خالد سلمى'),
  lastNames: words('الحسن النجار السعيد الخطيب المصري الشامي'),
  writeName: (first, last) => `${first} ${last}`,
  outlets: names('صدى الصباح, الميناء اليوم, الاقتصاد العربي, أخبار النهر, البيئة والمجتمع'),
  sections: names('أخبار, سياسة, اقتصاد, بيئة, ثقافة, رياضة'),
};
