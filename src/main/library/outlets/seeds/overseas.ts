/** North America, the Pacific, Africa: `name | domains | other names`; see seed-outlets.ts. */
export const overseas = `
The New York Times | nytimes.com | NYT
The Washington Post | washingtonpost.com
The Wall Street Journal | wsj.com | WSJ
USA Today | usatoday.com
Los Angeles Times | latimes.com | LA Times
Chicago Tribune | chicagotribune.com
The Boston Globe | bostonglobe.com
New York Post | nypost.com
AP News | apnews.com | Associated Press;The Associated Press
CNN | cnn.com edition.cnn.com
Fox News | foxnews.com
CNBC | cnbc.com
NBC News | nbcnews.com
CBS News | cbsnews.com
ABC News | abcnews.go.com abcnews.com
NPR | npr.org
Politico | politico.com politico.eu | POLITICO
Axios | axios.com
The Hill | thehill.com
Business Insider | businessinsider.com insider.com | Insider
Forbes | forbes.com
TIME | time.com | Time
Newsweek | newsweek.com
The Atlantic | theatlantic.com
The New Yorker | newyorker.com
Rolling Stone | rollingstone.com
Wired | wired.com | WIRED
TechCrunch | techcrunch.com
The Verge | theverge.com
Rest of World | restofworld.org
The Gateway Pundit | thegatewaypundit.com
The Washington Times | washingtontimes.com
Voice of America | voanews.com | VOA
Radio Free Asia | rfa.org | RFA
The Globe and Mail | theglobeandmail.com
National Post | nationalpost.com | nationalpost
Financial Post | financialpost.com | financialpost
Toronto Star | thestar.com | The Toronto Star
CBC News | cbc.ca | CBC
La Presse | lapresse.ca
The Sydney Morning Herald | smh.com.au | SMH
The Age | theage.com.au
The Australian | theaustralian.com.au
ABC News (Australia) | abc.net.au
The New Zealand Herald | nzherald.co.nz | NZ Herald
The Namibian | namibian.com.na
Allgemeine Zeitung (Namibia) | az.com.na
Lesotho Times | lestimes.com
Daily News (Tanzania) | dailynews.co.tz
HabariLeo | habarileo.co.tz
The Citizen (South Africa) | citizen.co.za
Daily Maverick | dailymaverick.co.za
News24 | news24.com
Mail & Guardian | mg.co.za
Isolezwe | isolezwe.co.za
Isolezwe lesiXhosa | isolezwelesixhosa.co.za
Eyethu News | eyethunews.co.za | Eyethu
Dizindaba | dizindaba.co.za
Daily Nation | nation.africa | Nation
The Standard (Kenya) | standardmedia.co.ke
The Punch | punchng.com | Punch Newspapers
Bloomberg | bloomberg.com | Bloomberg News
The Diplomat | thediplomat.com
UPI | upi.com | United Press International
`;
