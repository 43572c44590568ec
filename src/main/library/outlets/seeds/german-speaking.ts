/** Germany, Austria, Switzerland, Luxembourg: `name | domains | other names`; see seed-outlets.ts. */
export const germanSpeaking = `
Süddeutsche Zeitung | sueddeutsche.de sz.de | Süddeutsche.de;SZ.de
Frankfurter Allgemeine Zeitung | faz.net | FAZ;FAZ.NET;Frankfurter Allgemeine
Die Welt | welt.de | WELT;WELT.de
Bild | bild.de | BILD.de
Der Spiegel | spiegel.de | SPIEGEL ONLINE;Spiegel
Die Zeit | zeit.de | ZEIT ONLINE;Zeit
Stern | stern.de | STERN.de
Focus | focus.de | FOCUS online
taz | taz.de | TAZ Verlags- und Vertriebs GmbH;die tageszeitung;taz.de
Der Tagesspiegel | tagesspiegel.de | Tagesspiegel;Tagesspiegel Online
Berliner Morgenpost | morgenpost.de | Morgenpost
Berliner Zeitung | berliner-zeitung.de
Hamburger Abendblatt | abendblatt.de
Westdeutsche Allgemeine Zeitung | waz.de | WAZ
Neue Ruhr Zeitung | nrz.de | NRZ
Rheinische Post | rp-online.de | RP ONLINE
Kölner Stadt-Anzeiger | ksta.de | KStA
Express (Köln) | express.de | EXPRESS
Stuttgarter Zeitung | stuttgarter-zeitung.de | STZ
Stuttgarter Nachrichten | stuttgarter-nachrichten.de
Frankfurter Rundschau | fr.de | fr.de
Münchner Merkur | merkur.de | Merkur;merkur.de
tz | tz.de | tz München
Augsburger Allgemeine | augsburger-allgemeine.de
Nürnberger Nachrichten | nn.de nordbayern.de | nordbayern
Mittelbayerische Zeitung | mittelbayerische.de
Leipziger Volkszeitung | lvz.de | LVZ
Sächsische Zeitung | saechsische.de | Sächsische.de
Mitteldeutsche Zeitung | mz.de
Freie Presse | freiepresse.de
Hannoversche Allgemeine | haz.de | HAZ;Hannoversche Allgemeine Zeitung
Neue Osnabrücker Zeitung | noz.de | NOZ
Weser-Kurier | weser-kurier.de | WESER-KURIER
Nordwest-Zeitung | nwzonline.de | NWZ
Kieler Nachrichten | kn-online.de
Ostsee-Zeitung | ostsee-zeitung.de
Schwäbische Zeitung | schwaebische.de | Schwäbische
Südwest Presse | swp.de | SWP
Badische Zeitung | badische-zeitung.de
Badische Neueste Nachrichten | bnn.de | BNN
Rhein-Zeitung | rhein-zeitung.de
Rheinpfalz | rheinpfalz.de | Die Rheinpfalz
Saarbrücker Zeitung | saarbruecker-zeitung.de
Thüringer Allgemeine | thueringer-allgemeine.de
Handelsblatt | handelsblatt.com
WirtschaftsWoche | wiwo.de
Manager Magazin | manager-magazin.de
Capital | capital.de
Cicero | cicero.de | Cicero Online
der Freitag | freitag.de
junge Welt | jungewelt.de
nd | nd-aktuell.de neues-deutschland.de | neues deutschland;nd-aktuell
Die Tagespost | die-tagespost.de
Tagesschau | tagesschau.de | tagesschau.de;ARD-aktuell
ZDF | zdf.de zdfheute.de heute.de | ZDFheute;ZDF heute
ARD | ard.de | Das Erste
Deutschlandfunk | deutschlandfunk.de dlf.de | DLF
Deutsche Welle | dw.com | DW.COM
Bayerischer Rundfunk | br.de | BR24
Norddeutscher Rundfunk | ndr.de | NDR
Westdeutscher Rundfunk | wdr.de | WDR
Mitteldeutscher Rundfunk | mdr.de | MDR;MDR.DE
Südwestrundfunk | swr.de | SWR;SWR Aktuell
Hessischer Rundfunk | hr.de hessenschau.de | hessenschau;hessenschau.de
Rundfunk Berlin-Brandenburg | rbb24.de rbb-online.de | rbb;rbb24
Radio Bremen | radiobremen.de butenunbinnen.de | buten un binnen
n-tv | n-tv.de ntv.de | n-tv.de;n-tv NACHRICHTEN
RTL | rtl.de | RTL News
t-online | t-online.de | t-online.de
Euronews | euronews.com | Euronews DE
CORRECTIV | correctiv.org | correctiv.org
netzpolitik.org | netzpolitik.org
Krautreporter | krautreporter.de
Der Postillon | der-postillon.com
Klasse Gegen Klasse | klassegegenklasse.org
GameStar | gamestar.de
kicker | kicker.de
WinFuture | winfuture.de | WinFuture.de
heise online | heise.de | heise
Golem.de | golem.de | Golem
Motorsport-Magazin | motorsport-magazin.com | Motorsport-Magazin.com
Der Standard | derstandard.at derstandard.de | derStandard.at
Die Presse | diepresse.com | DiePresse.com
Kurier | kurier.at | KURIER
Kronen Zeitung | krone.at | krone.at
Kleine Zeitung | kleinezeitung.at
Salzburger Nachrichten | sn.at
ORF | orf.at | ORF.at;news.ORF.at
Tages-Anzeiger | tagesanzeiger.ch
Neue Zürcher Zeitung | nzz.ch | NZZ
Blick | blick.ch | BLICK
20 Minuten | 20min.ch | 20minuten
SRF | srf.ch | Schweizer Radio und Fernsehen (SRF);Schweizer Radio und Fernsehen
Le Temps | letemps.ch
RTS | rts.ch | Radio Télévision Suisse
Tageblatt | tageblatt.lu | Tageblatt.lu
Luxemburger Wort | wort.lu
`;
