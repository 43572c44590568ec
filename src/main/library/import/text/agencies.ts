/** News agencies as texts credit them; they are the source of a story, never its outlet or a person. */
const AGENCIES = new Set(
  (
    'xinhua,xinhua news agency,新华社,新華社,新华网,新華網,中新社,中新网,中国新闻网,中國新聞網,人民网,人民日报,央视网,央视新闻,中央社,cna,afp,agence france-presse,法新社,' +
    'reuters,路透,路透社,ap,associated press,the associated press,美联社,dpa,dpa-afx,efe,europa press,ansa,tass,тасс,ria novosti,рия новости,interfax,интерфакс,' +
    'kyodo,kyodo news,共同社,共同通信,jiji,jiji press,時事通信,yonhap,연합뉴스,antara,bernama,vna,ttxvn,tnx,pti,ani,ians,uni,kna,epd,sid,apa,afx,' +
    'keystone-sda,sda,ats,belga,pap,čtk,ctk,mti,tt,ntb,ritzau,lusa,agência brasil,anadolu,aa,pa,pa media,press association,aap,upi,bloomberg,' +
    'deutsche presse-agentur,deutsche presse agentur,agence france presse,agencia efe,anadolu agency,anadolu ajansı,reuters news,ritzaus bureau,' +
    'austria presse agentur,katholische nachrichten-agentur,evangelischer pressedienst,sport-informations-dienst,thông tấn xã việt nam,' +
    'canadian press,the canadian press,la presse canadienne,adnkronos,agi,agerpres,tanjug,hina,sta,bta,ana-mpa,lp,mena,spa,wam,kuna,petra,irna'
  ).split(','),
);

/** Codes of agencies that put a country or a service behind their name ("AFP Deutschland", "dpa International"). */
const WITH_SERVICE = /^(?:afp|dpa|reuters|efe|ansa|xinhua|kyodo|anadolu)\s+\p{L}+$/iu;

/** Where its people were, or what they are ("Reuters in Paris", "AP Sports Writer"). */
const PLACE_OR_POST =
  /(?<=^\S+(?:\s\S+){0,2})\s(?:(?:in|aus|à|en|em|из)\s\p{Lu}.{1,30}|(?:\p{L}+\s){0,2}(?:[Ww]riters?|[Cc]orrespondents?|[Rr]eporters?|[Ss]taff|[Ee]ditors?))$/u;

/**
 * Whether a credit names a news agency ("Xinhua", "dpa", "AFP/Getty" by its first part, "AFP Deutschland", "Associated Press in
 * Valencia").
 */
export function isAgency(name: string): boolean {
  const folded = name.trim().replace(PLACE_OR_POST, '').toLowerCase().replace(/\s+/gu, ' ');
  return AGENCIES.has(folded) || AGENCIES.has(folded.split('/')[0] ?? '') || WITH_SERVICE.test(folded);
}

/** A site's name or an institution as Chinese headers write it without a label. */
const CHINESE_SOURCE =
  /^[\p{Script=Han}A-Za-z0-9·]{2,16}(?:网|網|社|报|報|台|臺|新闻|新聞|频道|客户端|杂志|周刊|局|厅|委|部|中心|发布)$/u;
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/iu;

/** Whether a part of a header line without a label credits a source. */
export function looksLikeSource(part: string): boolean {
  return isAgency(part) || DOMAIN.test(part) || CHINESE_SOURCE.test(part);
}
