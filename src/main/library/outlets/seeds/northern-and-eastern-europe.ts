/** Northern and eastern Europe: `name | domains | other names`; see seed-outlets.ts. */
export const northernAndEasternEurope = `
Dagens Nyheter | dn.se | DN.SE
Svenska Dagbladet | svd.se | SvD
Aftonbladet | aftonbladet.se
Expressen | expressen.se
SVT Nyheter | svt.se | SVT
Aftenposten | aftenposten.no
Verdens Gang | vg.no
Dagbladet | dagbladet.no
NRK | nrk.no
Nettavisen | nettavisen.no
Politiken | politiken.dk
Berlingske | berlingske.dk
Jyllands-Posten | jyllands-posten.dk | jyllands-posten.dk
DR | dr.dk | Danmarks Radio
Helsingin Sanomat | hs.fi | HS.fi
Yle | yle.fi | Yle Uutiset
Sermitsiaq | sermitsiaq.ag | Sermitsiaq.AG
Morgunblaðið | mbl.is | mbl.is
Vísir | visir.is
LRT | lrt.lt | lrt.lt
Delfi | delfi.lt delfi.lv delfi.ee | DELFI
Postimees | postimees.ee
Gazeta Wyborcza | wyborcza.pl | Wyborcza.pl
Rzeczpospolita | rp.pl
Onet | onet.pl
Seznam Zprávy | seznamzpravy.cz
iDNES.cz | idnes.cz | iDNES;Mladá fronta DNES
Aktuálně.cz | aktualne.cz
Novinky.cz | novinky.cz | Právo
SME | sme.sk
Index | index.hu
Telex | telex.hu
Kommersant | kommersant.ru | Коммерсантъ;Коммерсант
Vedomosti | vedomosti.ru | Ведомости
Izvestia | iz.ru | Известия
Meduza | meduza.io
Novaya Gazeta | novayagazeta.ru novayagazeta.eu | Новая газета
Lenta.ru | lenta.ru
Ukrainska Pravda | pravda.com.ua | Украинская правда;Українська правда
Kyiv Independent | kyivindependent.com | The Kyiv Independent
TASS | tass.ru tass.com | ТАСС;ИТАР-ТАСС
RIA Novosti | ria.ru | РИА Новости
RT | rt.com | RT на русском
Sputnik | sputniknews.com sputnikglobe.com | Sputnik News
Interfax | interfax.ru interfax.com | Интерфакс
Rossiyskaya Gazeta | rg.ru | Российская газета
RBC | rbc.ru | РБК
Ukrinform | ukrinform.ua ukrinform.net | Укрінформ;Укринформ
PAP | pap.pl | Polska Agencja Prasowa
`;
