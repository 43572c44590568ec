/**
 * News agencies as texts credit them, in lower case: names, short names and codes, in the scripts they are written in. Some are words of a
 * language, too (共同, भाषा): they are compared with a whole credit, never looked for inside a text.
 */
export const agencyNames: readonly string[] = // in Latin letters
  (
    'xinhua,xinhua news agency,xinhua español,cna,central news agency,afp,agence france-presse,agence france presse,afp-services,' +
    'reuters,reuters news,reuters brasil,ap,associated press,the associated press,ap/dpa,upi,bloomberg,bloomberg news,' +
    'dow jones,dow jones newswires,dow jones news,mcclatchy newspapers,knight ridder newspapers,' +
    'dpa,dpa-afx,deutsche presse-agentur,deutsche presse agentur,kna,katholische nachrichten-agentur,epd,evangelischer pressedienst,' +
    'sid,sport-informations-dienst,apa,austria presse agentur,afx,keystone-sda,sda,ats,ats-ans,belga,belga news,anp,' +
    'efe,agencia efe,europa press,télam,telam,notimex,lusa,agência lusa,agência brasil,agência estado,estadão conteúdo,' +
    'ansa,adnkronos,agi,tass,ria novosti,interfax,kazinform,ukrinform,pap,čtk,ctk,tasr,mti,agerpres,tanjug,hina,sta,bta,ana-mpa,' +
    'ots,vns,kpl,akp,tt,tt nyhetsbyrån,ntb,ntb scanpix,ritzau,ritzaus bureau,stt,bns,elta,pa,pa media,press association,the press association,aap,' +
    'canadian press,the canadian press,la presse canadienne,cp,canwest news service,postmedia news,lp,' +
    'kyodo,kyodo news,jiji,jiji press,jiji news,yonhap,yonhap news,yonhap news agency,kcna,antara,antara news,antaranews,antara foto,' +
    'bernama,vna,vietnam news agency,vietnamplus,vietnam+,ttxvn,tnx,thông tấn xã việt nam,tân hoa xã,pna,philippine news agency,' +
    'pti,press trust of india,ani,asian news international,ians,uni,unb,bss,anadolu,anadolu agency,anadolu ajansı,anadolu ajansi,aa,dha,iha,' +
    'demirören haber ajansı,mena,spa,wam,kuna,petra,irna,' +
    // Chinese and Japanese
    '新华社,新華社,新华网,新華網,新华,新華,中新社,中新网,中国新闻网,中國新聞網,中国新闻社,中國新聞社,中新,人民网,人民日报,央视网,央视新闻,中央社,中通社,' +
    '法新社,法新,法新電,路透,路透社,路透電,美联社,美聯社,合众国际社,合眾國際社,德新社,埃菲社,安莎社,塔斯社,俄新社,韩联社,韓聯社,彭博,彭博社,' +
    '澳新社,朝中社,越通社,马新社,馬新社,安塔拉通讯社,共同社,共同通信,共同通信社,共同,時事通信,時事通信社,時事,' +
    'ロイター,ロイター通信,afp時事,afp通信,ap通信,エーエフピー,タス通信,聯合ニュース,朝鮮中央通信,' +
    // Korean, Thai
    '연합뉴스,뉴시스,뉴스1,로이터,로이터통신,로이터연합뉴스,afp연합뉴스,ap연합뉴스,신화통신,신화사,교도통신,타스통신,조선중앙통신,블룸버그,' +
    'ซินหัว,สำนักข่าวซินหัว,รอยเตอร์,รอยเตอร์ส,เอเอฟพี,เอพี,เกียวโด,สำนักข่าวไทย,บลูมเบิร์ก,' +
    // Cyrillic, Greek
    'тасс,рия новости,риа новости,риа,интерфакс,рейтер,франс пресс,франс-пресс,синьхуа,ассошиэйтед пресс,блумберг,бельта,казинформ,' +
    'укринформ,укрінформ,унн,απε-μπε,ρόιτερς,' +
    // Arabic, Persian, Hindi
    'أ ف ب,أ.ف.ب,ا ف ب,فرانس برس,وكالة فرانس برس,رويترز,أسوشيتد برس,اسوشيتد برس,أ ب,الأناضول,وكالة الأناضول,د ب أ,شينخوا,وكالة شينخوا,' +
    'واس,وكالة الأنباء السعودية,وام,كونا,بترا,أ ش أ,وكالة أنباء الشرق الأوسط,سبأ,وكالات,بلومبرغ,ایرنا,ایسنا,رویترز,خبرگزاری فرانسه,' +
    'पीटीआई,भाषा,एएनआई,आईएएनएस,रॉयटर्स,एएफपी,यूएनआई'
  ).split(',');
