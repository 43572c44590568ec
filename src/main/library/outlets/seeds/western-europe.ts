/** Western and southern Europe, Latin America, the United Kingdom: `name | domains | other names`; see seed-outlets.ts. */
export const westernEurope = `
Le Monde | lemonde.fr | Le Monde.fr
Le Figaro | lefigaro.fr | LEFIGARO
Libération | liberation.fr | Liberation
Les Échos | lesechos.fr
La Croix | la-croix.com
L'Humanité | humanite.fr
Le Parisien | leparisien.fr | leparisien.fr;Aujourd'hui en France
Ouest-France | ouest-france.fr | Ouest-France.fr
Sud Ouest | sudouest.fr | SudOuest.fr
Le Point | lepoint.fr
L'Obs | nouvelobs.com | Le Nouvel Obs
L'Express | lexpress.fr
Mediapart | mediapart.fr
France Info | francetvinfo.fr franceinfo.fr
France 24 | france24.com
RFI | rfi.fr
BFM TV | bfmtv.com | BFMTV
20 Minutes | 20minutes.fr
Le Soir | lesoir.be
La Libre Belgique | lalibre.be | La Libre
De Standaard | standaard.be
Het Nieuwsblad | nieuwsblad.be | Nieuwsblad
Het Laatste Nieuws | hln.be | HLN
VRT NWS | vrt.be | VRT
De Telegraaf | telegraaf.nl
de Volkskrant | volkskrant.nl
NRC | nrc.nl | NRC Handelsblad
Algemeen Dagblad | ad.nl
NOS | nos.nl
NU.nl | nu.nl
El País | elpais.com
El Mundo | elmundo.es
ABC | abc.es | Diario ABC
La Vanguardia | lavanguardia.com
El Periódico | elperiodico.com
elDiario.es | eldiario.es | ElDiario.es
Público | publico.es | Publico
La Razón | larazon.es
El Confidencial | elconfidencial.com
20 minutos | 20minutos.es
RTVE | rtve.es
Mallorca Magazin | mallorcamagazin.com
Mallorca Zeitung | mallorcazeitung.es
Público (Portugal) | publico.pt | PÚBLICO
Expresso | expresso.pt
Diário de Notícias | dn.pt
The Portugal News | theportugalnews.com
Corriere della Sera | corriere.it
La Repubblica | repubblica.it | Repubblica
La Stampa | lastampa.it
Il Sole 24 Ore | ilsole24ore.com
Il Giornale | ilgiornale.it | ilGiornale.it
Il Fatto Quotidiano | ilfattoquotidiano.it
Die Neue Südtiroler Tageszeitung | tageszeitung.it
Dolomiten | dolomiten.it stol.it | stol.it
El Universal | eluniversal.com.mx
Reforma | reforma.com
La Jornada | jornada.com.mx
Clarín | clarin.com | Clarin
La Nación | lanacion.com.ar
ABC Color | abc.com.py
Folha de S.Paulo | folha.uol.com.br folha.com.br | Folha
O Globo | oglobo.globo.com
G1 | g1.globo.com
O Estado de S. Paulo | estadao.com.br | Estadão
BBC News | bbc.co.uk bbc.com | BBC;BBC News 中文;BBC中文网;BBC 中文网;BBC Indonesia;BBC News Indonesia;BBC Vietnam;BBC Vietnamese;BBC News Tiếng Việt;BBC Thai;BBC News ไทย;BBC Persian;بی‌بی‌سی فارسی;BBC Arabic;BBC News عربي;بي بي سي عربي;BBC Mundo;BBC News Mundo;BBC News Brasil;BBC Russian;Русская служба Би-би-си;BBC Korea;BBC News 코리아;BBC Hindi;BBC Burmese;BBC News မြန်မာ
The Guardian | theguardian.com guardian.co.uk
The Times | thetimes.co.uk thetimes.com
The Telegraph | telegraph.co.uk | The Daily Telegraph
Financial Times | ft.com
The Independent | independent.co.uk
Daily Mail | dailymail.co.uk dailymail.com | Mail Online
Daily Express | express.co.uk | Express.co.uk
Daily Mirror | mirror.co.uk | The Mirror;Mirror
The Sun | thesun.co.uk
Metro | metro.co.uk | Metro UK
Evening Standard | standard.co.uk
The Economist | economist.com
Sky News | news.sky.com
TechRadar | techradar.com
Nature | nature.com
The Irish Times | irishtimes.com
Reuters | reuters.com | Reuters News
Agence France-Presse | afp.com
ANSA | ansa.it | ANSA.it;Agenzia ANSA
EFE | efe.com | Agencia EFE;EFE Noticias
Lusa | lusa.pt | Agência Lusa
`;
