import { textWeight } from './text-weight';

/**
 * What a site says to its readers above and below a text: follow us, our newsletter, the rules for comments, whom to write to, which
 * browser is needed. By kinds, in the languages of the web, never by one site's wording.
 */

/** Longer paragraphs tell something. */
const LONGEST_TALK = 340;

/** Nobody is asked for anything in what somebody is quoted with. */
const QUOTES = /^["“„«»‘']|\bsaid\b|\bsagte\b/u;

/** Asks the reader for something, from its first word on. */
const ASKS =
  /^[-–—•*>»\s]{0,6}(?:(?:like|follow|find|join|friend|connect with|chat with|talk to) (?:us|me|him|her)\b|on (?:twitter|facebook|instagram)\s?: follow|be the first to (?:know|hear|get)|you[’']?ll (?:receive|get) (?:free|our|daily|weekly|an? e-?mail)|send (?:us )?(?:a |your )?letters? to the editor|discover more (?:stories|articles)|what['’]?s your reaction|join the (?:conversation|discussion|debate)|interested in (?:sharing|writing|contributing|advertising|submitting)|喜欢(?:这篇|本)文|follow @|follow (?:\p{Lu}[\p{L}'’.-]+ ){1,3}(?:on|@|at)|for more (?:coverage|with|from) |for (?:complete|full|more|the latest) coverage|stay tuned|check out (?:our|the|my) |did we miss|have something to say|got (?:a )?(?:tip|news|questions?)|questions\? comments\?|do you have (?:a|any) (?:tip|story|question)|send (?:us )?(?:your )?(?:tips|news|comments)|tell us what|let us know|share your (?:thoughts|ideas|opinion|story)|what do you (?:think|want)\b.{0,80}\?|sign ?in now|sign up|sign in to|register (?:today|now|for free)|earn free |subscribe|(?:kick off|start) your day|receive \S+ (?:updates|news|alerts)|get (?:more|all|our|the|\S+) (?:news|stories|updates|alerts|headlines|newsletter)\b|get \p{Lu}\S+ .{0,30}on (?:twitter|facebook)|add (?:videos|photos|your)|leave (?:me |us )?a (?:comment|reply|message)|(?:post|add|write|submit) (?:a|your) (?:comment|opinion|reply)|to (?:read|see) the full|to contact the (?:reporter|editor|author|writer)|contact (?:the|our) (?:writer|reporter|editor|author|news)|for (?:any )?(?:corrections|comments|questions)|(?:folge|folgt|folgen sie|besuchen sie|liken sie) uns|werden sie fan|hier (?:können sie|geht es zu)|(?:suivez|rejoignez|retrouvez|aimez)[- ]nous|réagissez|síg(?:ue|a)nos|danos un|curta (?:a|nossa|o)|siga (?:a|o|nossa)|acompanhe (?:a|o|nossas)|segui(?:ci|teci)|metti mi piace|volg ons|like ons|polub|obserwuj|śledź nas|sledujte nás|kövess|följ oss|følg oss?\b|(?:подпишитесь|следите за наш|присоединяйтесь|читайте нас)|bizi (?:takip|facebook|twitter)|theo dõi (?:chúng tôi|báo|kênh|fanpage)|follow kami|gabung (?:di|ke)|(?:扫码|扫描|微信|长按|搜索)?关注(?:我们|微信|公众号|官方)|(?:扫描|长按)(?:上方|下方)?二维码|(?:公式)?(?:twitter|x|facebook|line)?をフォロー|(?:구독|팔로우)(?:하기|해)|تابعونا|تابعنا|انضم (?:إلى|الى)|اشترك)/iu;

const NEWSLETTER =
  /newsletters?\b|nieuwsbrief|nyhetsbrev|hírlevél|рассылк|bülten|boletín (?:de|diario|por)|bản tin|ニュースレター|メルマガ|뉴스레터|电子报|電子報|النشرة/iu;
const OFFERED =
  /\b(?:sign(?:ing)? up|subscri|get|receive|join|register|your?|free|daily|weekly|kostenlos|abonn|jetzt|ihre?|gratuit|votre|recib|suscr|gratis|receb|assin|ricev|iscriv|ontvang|meld|zapisz|otrzym|подпиш|abone|đăng ký|langgan|daftar|prenumer|tilmeld|iratkoz)|登録|購読|구독|订阅|訂閱|اشترك/iu;

/** Conditions that are agreed to by doing something. */
const TERMS =
  /(?:acceptance|you (?:agree|accept|consent)|by (?:us|post|subscrib|submitt|sign|click)ing|(?:read|see) our|stimmen sie|akzeptieren sie|gelten unsere|vous acceptez|usted acepta|al (?:enviar|registrarte)|acepta[sn]? (?:los|nuestr)|você (?:concorda|aceita)|accett[ai]|ga je akkoord|akceptuje|соглаша|kabul ed|đồng ý|menyetujui).{0,120}(?:terms|conditions|privacy|legal|bedingungen|datenschutz|confidentialité|utilisation|términos|condiciones|privacidad|termos|privacidade|termini|voorwaarden|regulamin|prywatno|соглашени|конфиденциальност|koşul|điều khoản|privasi|ketentuan)|利用規約に同意|同意.{0,20}(?:条款|政策|條款)|이용약관에 동의/iu;

/** How readers' comments are treated. */
const COMMENT_RULES =
  /comments? (?:are|is|may be|will be) (?:now )?(?:filtered|moderated|closed|off|subject|pre-moderated|reviewed)|report abuse|(?:comments|opinions) are moderated|reserves? the right to (?:remove|delete|edit|moderate)|(?:in|below|to) the comments?(?: section| below)?[.!?]?$|blog comments powered|views? expressed (?:here|below|in)|kommentar(?:e|funktion)? (?:sind|ist|werden|wurde) (?:\p{L}+ )?(?:geschlossen|moderiert|deaktiviert)|les commentaires sont|los comentarios (?:están|son)|os comentários (?:são|não)|i commenti (?:sono|dei)|de reacties zijn|комментарии (?:закрыты|проходят)|网友评论仅|评论仅代表|コメントは承認|الآراء الواردة|التعليقات/iu;

/** Whoever finds a mistake is asked to mark it: sites from the Baltic to the Black Sea have a key for it. */
const MISTAKES =
  /ctrl\s*\+\s*enter|^(?:(?:have you )?(?:found|spotted|seen|noticed) an? (?:error|mistake|typo)\b|report an? (?:error|mistake|typo|correction)|(?:нашли|заметили|увидели|обнаружили) (?:в тексте )?(?:ошибку|опечатку)|(?:знайшли|помітили|побачили) (?:у тексті )?(?:помилку|одруківку)|kļūda rakstā|pastebėjote klaidą|(?:leidsid|märkasid) vea|(?:zauważył[ae]ś|znalazł[ae]ś|widzisz) błąd|(?:haben sie )?(?:einen )?fehler (?:gefunden|entdeckt|melden)\b|(?:vous avez )?(?:repéré|vu|trouvé|signaler) une (?:erreur|faute|coquille)|¿(?:has|ha) (?:visto|encontrado) (?:un|algún) error|(?:encontrou|viu) (?:um|algum) erro)|ziņot par kļūdu/iu;

/** What a browser should be able to. */
const BROWSER =
  /(?:adobe )?flash(?: player)? (?:is required|must be)|(?:install|download|update|get) (?:the )?(?:latest )?(?:version of )?(?:adobe )?flash|(?:best viewed|works best) (?:in|with)|(?:enable|activate|turn on) javascript|javascript (?:is|must be|muss|doit être|debe estar) (?:disabled|required|enabled|aktiviert|activé|activado)|(?:your|this) browser (?:does|is not|doesn)|ihr browser|votre navigateur|su navegador no|seu navegador não|il tuo browser|uw browser|twoja przeglądarka|ваш браузер|tarayıcınız|trình duyệt của bạn|お使いのブラウザ|您的浏览器|브라우저가/iu;

/** Who answers for what. */
const NOT_RESPONSIBLE =
  /not responsible for (?:the )?content|does not endorse|not intended as a substitute|für (?:die )?inhalte externer|n['’]est pas responsable d|no se (?:hace )?responsab|não se responsabiliza|non è responsabile|niet verantwoordelijk voor|nie ponosi odpowiedzialności|не нес[её]т ответственности|不代表本(?:网|站|报)|与本(?:网|站)无关/iu;

/** Somebody can be written to or followed, */
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}.]{2,}|(?:^|[\s:(])@\w{2,}|\btwitter\b/u;
/** and the reader is told so. */
const REACH =
  /\b(?:contact|write to|e-?mail(?:s|ed)?|follow(?:ing)?|reach(?:ed)?|tips?|feedback|tweet|connect|kontakt|schreiben sie|escr[ií]b[ea]|contacto|contatt|écrivez|redaktion|redacci[oó]n)\b|пишите|@\S+[.,]?$/iu;
const LONGEST_ADDRESS = 260;

/**
 * Whether a line asks its reader for something: to follow, to subscribe, to write. Such lines stand above a text, too.
 */
export function asksReader(text: string): boolean {
  return textWeight(text) <= LONGEST_TALK && (ASKS.test(text) || BROWSER.test(text));
}

/** Whether a paragraph below a text is what the site says to its readers and no part of the story. */
export function isSiteTalk(text: string): boolean {
  const weight = textWeight(text);
  if (weight > LONGEST_TALK || QUOTES.test(text)) return false;
  return (
    ASKS.test(text) ||
    (NEWSLETTER.test(text) && OFFERED.test(text)) ||
    (weight <= LONGEST_ADDRESS && ADDRESS.test(text) && REACH.test(text)) ||
    TERMS.test(text) ||
    COMMENT_RULES.test(text) ||
    MISTAKES.test(text) ||
    BROWSER.test(text) ||
    NOT_RESPONSIBLE.test(text)
  );
}

/** Buttons and labels of boxes, which stand alone in their line. */
const BUTTON =
  /^(?:[x×✕]|of|text|video|link|image|see all|back to (?:slide|gallery)|\d+ (?:photos|images|slides|fotos|bilder)|\d*\s?reactions?|share this|what['’]s this\??|(?:more|facebook) activity|order reprints.{0,40}|summary|playlist|download|gallery|graphic|video transcript|show full .{2,12}text|buy this (?:photo|image)|email (?:this(?: article| story| page)?|alerts?|print)|font size|found this helpful|(?:my )?saved (?:articles|stories)|my account|register today|add videos or photos|rss(?: feed)?(?: print)?|view (?:all )?comments?(?: \(?\d+\)?)?|\d[\d,.]* (?:shares?|retweets?.{0,20}|likes?)|sponsored links?|ads? by \S+|google-anzeigen?|(?:user )?rating:?(?: ?[\d.]+)?(?: \(\d+\) click to rate)?|\(?\d*\)? ?click to rate|rate (?:this )?(?:article|story).{0,50}|current ratings? for.*|\d+ of(?: \d+)?|\(?source\)?|posted by(?: at)?|podcast: play in new window.*|loading seems to be.*|(?:click )?image for (?:slideshow|larger).*|\(click (?:image|photo|here).{0,40}\)|add to (?:favou?rites|reading list)|advert(?:isement)?s?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|annonce|reklama?|hirdetés|реклама|quảng cáo|iklan|โฆษณา|广告|廣告|広告|광고|إعلان)[:.]?$/iu;

/** Whether a line is a button or the label of a box. */
export function isButton(text: string): boolean {
  return text.length <= 80 && BUTTON.test(text);
}
