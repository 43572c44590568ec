/** China, Taiwan, Japan, Korea: `name | domains | other names`; see seed-outlets.ts. */
export const eastAsia = `
Guangxi Daily | gxrb.com.cn gxrb.gxnews.com.cn | 广西日报;廣西日報
Guangxi News | gxnews.com.cn | 广西新闻网
China Daily | chinadaily.com.cn chinadailyhk.com chinadailyasia.com | 中国日报;中国日报网;China Daily Hong Kong;China Daily HK
People's Daily | people.com.cn people.cn peopledaily.com.cn | 人民日报;人民网;People's Daily Online
Global Times | globaltimes.cn huanqiu.com | 环球时报;环球网
CGTN | cgtn.com | China Global Television Network
CCTV | cctv.com cctv.cn | 央视网;央视;中央电视台;China Central Television;央视新闻
The Paper | thepaper.cn | 澎湃新闻
Caixin | caixin.com caixinglobal.com | 财新;财新网;Caixin Global
Sina | sina.com.cn sina.cn | 新浪;新浪网;新浪新闻
Sohu | sohu.com | 搜狐;搜狐网
NetEase | 163.com | 网易;网易新闻
Tencent News | news.qq.com new.qq.com | 腾讯新闻;腾讯网
Phoenix New Media | ifeng.com | 凤凰网;凤凰新闻
Guancha | guancha.cn | 观察者网
Beijing Daily | bjd.com.cn | 北京日报
Beijing News | bjnews.com.cn | 新京报;The Beijing News
Guangming Daily | gmw.cn | 光明日报;光明网
Economic Daily | ce.cn | 经济日报;中国经济网
Science and Technology Daily | stdaily.com | 科技日报
China Youth Daily | cyol.com cyol.net | 中国青年报;中青在线
Southern Metropolis Daily | nandu.com oeeee.com | 南方都市报
Nanfang Daily | southcn.com nfnews.com | 南方日报;南方网
Yangcheng Evening News | ycwb.com | 羊城晚报
Securities Times | stcn.com | 证券时报
Shenzhen Daily | szdaily.com sznews.com | 深圳新闻网
Shanghai Daily | shanghaidaily.com shine.cn | SHINE
Jiefang Daily | jfdaily.com shobserver.com | 解放日报;上观新闻
Hubei Daily | cnhubei.com | 湖北日报;荆楚网
Changjiang Daily | cjn.cn | 长江日报;长江网
Sichuan Daily | scol.com.cn | 四川日报;四川在线
Yunnan Daily | yndaily.com | 云南日报
South China Morning Post | scmp.com | SCMP;南华早报
Ming Pao | mingpao.com | 明報;明报
Sing Tao Daily | stheadline.com singtao.com | 星島日報;星岛日报
Oriental Daily | on.cc orientaldaily.on.cc | 東方日報
Hong Kong Economic Journal | hkej.com | 信報
Hong Kong Economic Times | hket.com | 香港經濟日報
HK01 | hk01.com | 香港01
RTHK | rthk.hk | 香港電台
Wen Wei Po | wenweipo.com wenweipo.hk | 文匯報;香港文匯網;文匯網;香港文匯報;文汇报（香港）
Ta Kung Pao | takungpao.com | 大公報
Hong Kong Free Press | hongkongfp.com | HKFP
Liberty Times | ltn.com.tw | 自由時報;Liberty Times Net;自由時報電子報
Taipei Times | taipeitimes.com
United Daily News | udn.com | 聯合報;聯合新聞網;UDN
China Times | chinatimes.com | 中國時報;中時新聞網;中時電子報
Apple Daily | appledaily.com tw.appledaily.com | 蘋果日報
ETtoday | ettoday.net | ETtoday新聞雲
TVBS | tvbs.com.tw news.tvbs.com.tw | TVBS新聞網
Taiwan News | taiwannews.com.tw
The Asahi Shimbun | asahi.com | 朝日新聞;朝日新聞デジタル
The Yomiuri Shimbun | yomiuri.co.jp | 読売新聞;読売新聞オンライン
The Japan News | japannews.yomiuri.co.jp the-japan-news.com
The Mainichi | mainichi.jp | 毎日新聞;Mainichi Shimbun
Nikkei | nikkei.com | 日本経済新聞;日経;日経電子版;Nihon Keizai Shimbun
Nikkei Asia | asia.nikkei.com | Nikkei Asian Review
Sankei Shimbun | sankei.com | 産経新聞;産経ニュース
Chunichi Shimbun | chunichi.co.jp | 中日新聞;中日新聞Web
Tokyo Shimbun | tokyo-np.co.jp | 東京新聞
Hokkaido Shimbun | hokkaido-np.co.jp | 北海道新聞
NHK | nhk.or.jp nhk.jp | 日本放送協会;NHKニュース;NHK NEWS WEB;NHK World
The Japan Times | japantimes.co.jp
Toyo Keizai | toyokeizai.net | 東洋経済;東洋経済オンライン
Chosun Ilbo | chosun.com | 조선일보
JoongAng Ilbo | joongang.co.kr joins.com | 중앙일보;中央日報;Korea JoongAng Daily
Dong-A Ilbo | donga.com | 동아일보
Hankyoreh | hani.co.kr | 한겨레
Kyunghyang Shinmun | khan.co.kr | 경향신문
Hankook Ilbo | hankookilbo.com | 한국일보
Maeil Business Newspaper | mk.co.kr | 매일경제
Korea Economic Daily | hankyung.com | 한국경제;한국경제신문
The Korea Herald | koreaherald.com
The Korea Times | koreatimes.co.kr
KBS | kbs.co.kr news.kbs.co.kr | 한국방송공사
MBC | imbc.com imnews.imbc.com | 문화방송
SBS | sbs.co.kr news.sbs.co.kr
Xinhua | xinhuanet.com news.cn xinhua.org | 新华网;新华社;新華社;新華網;Xinhuanet;Xinhua News Agency
China News Service | chinanews.com chinanews.com.cn ecns.cn | 中国新闻网;中新网;中国新闻社;中新社;ECNS
China Radio International | cri.cn | 国际在线
Yicai | yicai.com yicaiglobal.com | 第一财经;Yicai Global
21st Century Business Herald | 21jingji.com | 21世纪经济报道
Jiemian News | jiemian.com | 界面新闻;界面
Toutiao | toutiao.com | 今日头条
The Standard (Hong Kong) | thestandard.com.hk
Central News Agency | cna.com.tw focustaiwan.tw | 中央社;中央通訊社;中央通讯社;Focus Taiwan
Kyodo News | kyodonews.net kyodo.co.jp | 共同通信;共同通信社
Jiji Press | jiji.com | 時事通信;時事通信社;時事ドットコム
Yonhap News Agency | yna.co.kr yonhapnews.co.kr | 연합뉴스;Yonhap;Yonhap News
Newsis | newsis.com | 뉴시스
News1 | news1.kr | 뉴스1
YTN | ytn.co.kr
`;
