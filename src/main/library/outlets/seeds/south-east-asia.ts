/** South-East Asia: `name | domains | other names`; see seed-outlets.ts. */
export const southEastAsia = `
VnExpress | vnexpress.net e.vnexpress.net | VnExpress - Tin nhanh Việt Nam;VnExpress International
Tuổi Trẻ | tuoitre.vn tuoitrenews.vn | Tuổi Trẻ Online;Báo Tuổi Trẻ;Tuoi Tre News
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
Thai PBS | thaipbs.or.th thaipbsworld.com | ไทยพีบีเอส;Thai PBS World
Thairath | thairath.co.th | ไทยรัฐ;ไทยรัฐออนไลน์
Matichon | matichon.co.th | มติชน;มติชนออนไลน์
Khaosod | khaosod.co.th khaosodenglish.com | ข่าวสด;Khaosod English;ข่าวสดออนไลน์
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
Malay Mail | malaymail.com themalaymailonline.com | Malay Mail Online
Malaysiakini | malaysiakini.com
Free Malaysia Today | freemalaysiatoday.com | FMT
Berita Harian | bharian.com.my | BH Online
Utusan Malaysia | utusan.com.my | Utusan;Utusan Online
Sinar Harian | sinarharian.com.my | Sinarharian
Harian Metro | hmetro.com.my | myMetro
Astro Awani | astroawani.com | Awani
The Edge Malaysia | theedgemalaysia.com theedgemarkets.com | The Edge Markets
Sin Chew Daily | sinchew.com.my | 星洲日报;星洲日報;星洲网
China Press | chinapress.com.my | 中国报
The Borneo Post | theborneopost.com | Borneo Post Online
The Straits Times | straitstimes.com
CNA | channelnewsasia.com | Channel NewsAsia
TODAY | todayonline.com | TODAYonline
Lianhe Zaobao | zaobao.com zaobao.com.sg | 联合早报;聯合早報;早报;早報
Philippine Daily Inquirer | inquirer.net | INQUIRER.net;Inquirer
Rappler | rappler.com | RAPPLER
The Philippine Star | philstar.com | Philstar.com;Philstar
Manila Bulletin | mb.com.ph
VTC News | vtcnews.vn vtc.vn | Báo điện tử VTC News
Báo Chính phủ | baochinhphu.vn | Báo điện tử Chính phủ;Cổng Thông tin điện tử Chính phủ;VGP News
Quân đội nhân dân | qdnd.vn | Báo Quân đội nhân dân;People's Army Newspaper
Công an nhân dân | cand.com.vn | Báo Công an nhân dân
Vietnam News Agency | vnanet.vn | Thông tấn xã Việt Nam;TTXVN
Tin tức | baotintuc.vn | Báo Tin tức;Báo Tin tức TTXVN
Pháp luật TP.HCM | plo.vn | Báo Pháp luật TP.HCM
Thế giới và Việt Nam | baoquocte.vn | Báo Thế giới và Việt Nam;Báo Quốc tế
VnEconomy | vneconomy.vn | Tạp chí điện tử VnEconomy
Vietnam Investment Review | vir.com.vn
The Saigon Times | thesaigontimes.vn | Kinh tế Sài Gòn
Đại Đoàn Kết | daidoanket.vn | Báo Đại Đoàn Kết
Giáo dục và Thời đại | giaoducthoidai.vn | Báo Giáo dục và Thời đại
24h | 24h.com.vn | Tin tức 24h
Kênh 14 | kenh14.vn
CafeF | cafef.vn
Soha | soha.vn
Thai Post | thaipost.net | ไทยโพสต์
Naewna | naewna.com | แนวหน้า
Thai News Agency | tna.mcot.net | สำนักข่าวไทย
MCOT | mcot.net | อสมท
Thansettakij | thansettakij.com | ฐานเศรษฐกิจ
The Standard (Thailand) | thestandard.co | เดอะสแตนดาร์ด
PPTV | pptvhd36.com | PPTV HD 36;พีพีทีวี
TNN | tnnthailand.com | TNN Thailand;TNN ช่อง16
Siam Rath | siamrath.co.th | สยามรัฐ
Post Today | posttoday.com | โพสต์ทูเดย์
Amarin TV | amarintv.com | อมรินทร์ทีวี
Kom Chad Luek | komchadluek.net | คมชัดลึก
Ban Muang | banmuang.co.th | บ้านเมือง
Workpoint Today | workpointtoday.com
Spring News | springnews.co.th
Channel 3 (Thailand) | ch3plus.com ch3thailand.com | ช่อง 3
National News Bureau of Thailand | prd.go.th | สำนักข่าวกรมประชาสัมพันธ์;กรมประชาสัมพันธ์
Chiang Mai News | chiangmainews.co.th | เชียงใหม่นิวส์
Antara | antaranews.com | ANTARA News;LKBN Antara;Kantor Berita ANTARA
Jawa Pos | jawapos.com | JawaPos.com
JPNN | jpnn.com | JPNN.com
Merdeka | merdeka.com | Merdeka.com
VIVA | viva.co.id | VIVA.co.id
iNews | inews.id | iNews.id
Metro TV | metrotvnews.com | Metrotvnews.com
Kompas TV | kompas.tv
Tirto | tirto.id | Tirto.id
Katadata | katadata.co.id | Katadata.co.id
Kontan | kontan.co.id | Kontan.co.id;Harian Kontan
IDN Times | idntimes.com
RRI | rri.co.id | Radio Republik Indonesia;RRI.co.id
Beritasatu | beritasatu.com | BeritaSatu.com
Pikiran Rakyat | pikiran-rakyat.com | Pikiran-Rakyat.com
Suara Merdeka | suaramerdeka.com
Jakarta Globe | jakartaglobe.id
Bernama | bernama.com | Pertubuhan Berita Nasional Malaysia
Kosmo! | kosmo.com.my | Kosmo Digital
The Sun (Malaysia) | thesun.my thesundaily.my | The Sun Daily
Sinar Daily | sinardaily.my
Nanyang Siang Pau | enanyang.my | 南洋商报;南洋商報
Oriental Daily (Malaysia) | orientaldaily.com.my | Oriental Daily News Malaysia
Kwong Wah Yit Poh | kwongwah.com.my | 光华日报;光華日報
Guang Ming Daily | guangming.com.my
See Hua Daily News | seehua.com | 诗华日报;詩華日報
Daily Express (Malaysia) | dailyexpress.com.my
Sarawak Tribune | sarawaktribune.com
RTM | rtm.gov.my | Radio Televisyen Malaysia
Buletin TV3 | buletintv3.my
Malaysia Gazette | malaysiagazette.com
MalaysiaNow | malaysianow.com
The Vibes | thevibes.com
The Malaysian Insight | themalaysianinsight.com
The Rakyat Post | therakyatpost.com
Harakahdaily | harakahdaily.net | Harakah Daily
The Business Times | businesstimes.com.sg | The Business Times Singapore
Mothership | mothership.sg | Mothership.SG
Berita Harian (Singapore) | beritaharian.sg
8world | 8world.com | 8视界
The New Paper | tnp.sg
AsiaOne | asiaone.com
Tamil Murasu | tamilmurasu.com.sg | தமிழ் முரசு
GMA News | gmanetwork.com | GMA News Online;GMA Network
ABS-CBN News | abs-cbn.com | ABS-CBN
Philippine News Agency | pna.gov.ph
The Manila Times | manilatimes.net
BusinessWorld | bworldonline.com | BusinessWorld Online
BusinessMirror | businessmirror.com.ph
Manila Standard | manilastandard.net
SunStar | sunstar.com.ph | SunStar Philippines
MindaNews | mindanews.com
Khmer Times | khmertimeskh.com
The Phnom Penh Post | phnompenhpost.com
Fresh News | freshnewsasia.com | Fresh News Asia
Agence Kampuchea Presse | akp.gov.kh
Cambodianess | cambodianess.com
Kampuchea Thmey | kampucheathmey.com | Kampuchea Thmey Daily
Rasmei Kampuchea | rasmeinews.com | Rasmei Kampuchea Daily;រស្មីកម្ពុជា
Koh Santepheap | kohsantepheapdaily.com.kh | Koh Santepheap Daily;កោះសន្តិភាព
CamboJA News | cambojanews.com | CamboJA
Lao News Agency | kpl.gov.la | KPL News;ຂ່າວສານປະເທດລາວ
Vientiane Times | vientianetimes.org.la
The Laotian Times | laotiantimes.com
Pasaxon | pasaxon.org.la | ປະຊາຊົນ
Vientiane Mai | vientianemai.net | ວຽງຈັນໃໝ່
The Irrawaddy | irrawaddy.com | ဧရာဝတီ
Myanmar Now | myanmar-now.org
Mizzima | mizzima.com | Mizzima News
Frontier Myanmar | frontiermyanmar.net
The Global New Light of Myanmar | gnlm.com.mm
Eleven Media | elevenmyanmar.com | Eleven Media Group
The Myanmar Times | mmtimes.com
Democratic Voice of Burma | dvb.no
Burma News International | bnionline.net
Borneo Bulletin | borneobulletin.com.bn
Media Permata | mediapermata.com.bn
Pelita Brunei | pelitabrunei.gov.bn
The Scoop | thescoop.co
Tatoli | tatoli.tl | Tatoli Agência Noticiosa de Timor-Leste
`;
