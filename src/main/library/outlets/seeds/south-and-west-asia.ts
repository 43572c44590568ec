/** South and West Asia: `name | domains | other names`; see seed-outlets.ts. */
export const southAndWestAsia = `
The Times of India | timesofindia.indiatimes.com timesofindia.com | TOI
The Hindu | thehindu.com
Hindustan Times | hindustantimes.com
The Indian Express | indianexpress.com
NDTV | ndtv.com | NDTV.com
Dainik Bhaskar | bhaskar.com | दैनिक भास्कर
Dainik Jagran | jagran.com | दैनिक जागरण
Amar Ujala | amarujala.com | अमर उजाला
The Economic Times | economictimes.indiatimes.com
Mint | livemint.com | Livemint
Dawn | dawn.com | DAWN.COM
The Daily Star | thedailystar.net | The Daily Star (Bangladesh)
Prothom Alo | prothomalo.com | প্রথম আলো
Haaretz | haaretz.com haaretz.co.il
The Jerusalem Post | jpost.com | JPost.com
The Times of Israel | timesofisrael.com
Israel-Nachrichten | israel-nachrichten.org
LBCI | lbcgroup.tv lbci.com | LBCIV7;LBC Group;LBCI Lebanon
Al Jazeera | aljazeera.com aljazeera.net | الجزيرة;Al Jazeera English;الجزيرة نت
Al Arabiya | alarabiya.net | العربية;Al Arabiya English
Asharq Al-Awsat | aawsat.com | الشرق الأوسط
Al-Ahram | ahram.org.eg | الأهرام;Ahram Online
Gulf News | gulfnews.com
The National | thenationalnews.com
Khaleej Times | khaleejtimes.com
Anadolu Agency | aa.com.tr | Anadolu Ajansı
NTV | ntv.com.tr | NTV Haber
Hürriyet | hurriyet.com.tr hurriyetdailynews.com | Hürriyet Daily News
Milliyet | milliyet.com.tr
Sabah | sabah.com.tr dailysabah.com | Daily Sabah
Cumhuriyet | cumhuriyet.com.tr
Sözcü | sozcu.com.tr | Sozcu
Press Trust of India | ptinews.com
ANI | aninews.in | ANI News;Asian News International
The Kathmandu Post | kathmandupost.com
Daily Mirror (Sri Lanka) | dailymirror.lk
Geo News | geo.tv | Geo.tv
IRNA | irna.ir | ایرنا;خبرگزاری جمهوری اسلامی
ISNA | isna.ir | ایسنا
Mehr News Agency | mehrnews.com | خبرگزاری مهر
Tasnim | tasnimnews.com | تسنیم;خبرگزاری تسنیم
Arab News | arabnews.com
Youm7 | youm7.com | اليوم السابع
Sky News Arabia | skynewsarabia.com | سكاي نيوز عربية
Saudi Press Agency | spa.gov.sa | وكالة الأنباء السعودية;واس
Emirates News Agency | wam.ae | وكالة أنباء الإمارات;وام
`;
