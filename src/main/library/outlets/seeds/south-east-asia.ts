/** South-East Asia: `name | domains | other names`; see seed-outlets.ts. */
export const southEastAsia = `
VnExpress | vnexpress.net e.vnexpress.net | VnExpress - Tin nhanh Việt Nam;VnExpress International
Tuổi Trẻ | tuoitre.vn tuoitrenews.vn | Tuổi Trẻ Online;Báo Tuổi Trẻ
Thanh Niên | thanhnien.vn | Báo Thanh Niên
Dân Trí | dantri.com.vn | Báo Dân trí
VietnamNet | vietnamnet.vn | VietNamNet
Nhân Dân | nhandan.vn | Báo Nhân Dân
Tiền Phong | tienphong.vn | Báo Tiền Phong
Lao Động | laodong.vn | Báo Lao Động
Người Lao Động | nld.com.vn | Báo Người Lao Động
Zing News | zingnews.vn znews.vn | Znews;Tạp chí Tri thức
VietnamPlus | vietnamplus.vn | Vietnam+ (VietnamPlus);Vietnam+
Viet Nam News | vietnamnews.vn
VOV | vov.vn vovworld.vn | Đài Tiếng nói Việt Nam;Voice of Vietnam
VTV | vtv.vn | Đài Truyền hình Việt Nam
Hà Nội Mới | hanoimoi.vn hanoimoi.com.vn
Sài Gòn Giải Phóng | sggp.org.vn | SGGP
Bangkok Post | bangkokpost.com
The Nation Thailand | nationthailand.com nationmultimedia.com | The Nation (Thailand)
Thai PBS | thaipbs.or.th thaipbsworld.com | ไทยพีบีเอส
Thairath | thairath.co.th | ไทยรัฐ;ไทยรัฐออนไลน์
Matichon | matichon.co.th | มติชน;มติชนออนไลน์
Khaosod | khaosod.co.th khaosodenglish.com | ข่าวสด
Daily News Thailand | dailynews.co.th | เดลินิวส์
Prachachat Turakij | prachachat.net | ประชาชาติธุรกิจ
Prachatai | prachatai.com | ประชาไท
Manager Online | mgronline.com manager.co.th | ผู้จัดการออนไลน์;MGR Online
Krungthep Turakij | bangkokbiznews.com | กรุงเทพธุรกิจ
Sanook | sanook.com | สนุก
Kompas | kompas.com kompas.id | Kompas.com;Harian Kompas
Detik | detik.com detiknews.com | detikcom;detikNews
Tempo | tempo.co | Tempo.co;Koran Tempo
The Jakarta Post | thejakartapost.com
CNN Indonesia | cnnindonesia.com
CNBC Indonesia | cnbcindonesia.com
Media Indonesia | mediaindonesia.com
Republika | republika.co.id republika.id | Republika Online
Liputan6 | liputan6.com | Liputan6.com
Tribunnews | tribunnews.com | Tribunnews.com
Kumparan | kumparan.com
Bisnis Indonesia | bisnis.com | Bisnis.com
Suara | suara.com | Suara.com
Sindonews | sindonews.com | SINDOnews.com
Okezone | okezone.com | Okezone.com
The Star | thestar.com.my | The Star Malaysia;The Star Online
New Straits Times | nst.com.my | NST Online
Malay Mail | malaymail.com themalaymailonline.com
Malaysiakini | malaysiakini.com
Free Malaysia Today | freemalaysiatoday.com | FMT
Berita Harian | bharian.com.my | BH Online
Utusan Malaysia | utusan.com.my | Utusan
Sinar Harian | sinarharian.com.my | Sinarharian
Harian Metro | hmetro.com.my | myMetro
Astro Awani | astroawani.com
The Edge Malaysia | theedgemalaysia.com theedgemarkets.com | The Edge Markets
Sin Chew Daily | sinchew.com.my | 星洲日报;星洲日報;星洲网
China Press | chinapress.com.my | 中国报
The Borneo Post | theborneopost.com | Borneo Post Online
The Straits Times | straitstimes.com
CNA | channelnewsasia.com | Channel NewsAsia
TODAY | todayonline.com | TODAYonline
Lianhe Zaobao | zaobao.com zaobao.com.sg | 联合早报;聯合早報
Philippine Daily Inquirer | inquirer.net | INQUIRER.net
Rappler | rappler.com | RAPPLER
The Philippine Star | philstar.com | Philstar.com
Manila Bulletin | mb.com.ph
`;
