import { homeWords } from './label-table';
import { isLeftover } from './page-leftovers';
import { asksReader, isButton } from './site-talk';

/** What stands alone in a line of a page's head and foot: ways through the site, buttons, offers. */
const FURNITURE: ReadonlySet<string> = new Set(
  [
    ...homeWords,
    'breadcrumb|breadcrumbs|breadcrumb trail links|pfadnavigation|drobečková navigace|navigation|navigation menu|main navigation|main menu|menu|menü|menú|menü öffnen|open menu|close|schließen|fermer|cerrar',
    'skip to content|skip to main content|skip navigation|jump to navigation|zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|zum inhalt|aller au contenu|aller au contenu principal|saltar al contenido|ir al contenido|pular para o conteúdo|vai al contenuto|ga naar de inhoud|hoppa till innehåll|przejdź do treści|langsung ke konten|chuyển đến nội dung chính|跳到主要内容|跳至主内容|본문 바로가기|本文へスキップ|ข้ามไปยังเนื้อหา',
    'search|suche|suche öffnen|rechercher|recherche|buscar|cerca|zoeken|sök|szukaj|ara|cari|tìm kiếm|ค้นหา|搜索|検索|검색',
    'sign in|log in|login|log out|register|my account|account|anmelden|einloggen|registrieren|se connecter|connexion|iniciar sesión|entrar|accedi|inloggen|logga in|zaloguj się|masuk|đăng nhập|เข้าสู่ระบบ|登录|注册|ログイン|로그인',
    "subscribe|subscribe now|subscribers only|abo|abonnieren|abonnement|jetzt abonnieren|s’abonner|s'abonner|suscríbete|suscribirse|assine|abbonati|abonneren|newsletter|newsletters|e-paper|epaper|podcast|podcasts|premium|plus",
    'advertisement|advertising|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|reklama|reklam|iklan|quảng cáo|โฆษณา|广告|広告|광고',
    "share|share this|share article|share this article|teilen|twittern|senden|tweet|tweeten|kommentieren|artikel teilen|diesen artikel teilen|merken|drucken|print|partager|partager l'article|compartir|compartilhar|condividi|delen|dela|udostępnij|bagikan|chia sẻ|แชร์|分享|シェア|공유|copy link|link kopieren|save|saved|gift this article|listen|listen to article|anhören|vorlesen|écouter|read in app|join the conversation|comments|kommentare|article content|article|artikel|článek|story text|author of the article|mehr|more|related|related topics|topics|themen|tags|schlagwörter|mots clés|etiquetas|follow us|folgen sie uns|suivez-nous|síguenos|back to top|nach oben|zurück|뒤로가기|返回|latest|ticker|newsticker|live|video|videos|audio|bild|bildbeitrag",
    'facebook|twitter|send|xing|viber|tumblr|x|whatsapp|linkedin|telegram|email|e-mail|mail|instagram|youtube|tiktok|reddit|pinterest|pocket|messenger|bluesky|threads|flipboard|wechat|weibo|line|微信|微博|qq',
  ]
    .join('|')
    .split('|'),
);
/** Those that may stand beside each other in a line, by their first letters, the longest first; shorter ones begin other words. */
const START = 4;
const PARTS = new Map<string, string[]>();
for (const word of [...FURNITURE].sort((a, b) => b.length - a.length))
  if (word.length >= START)
    PARTS.set(word.slice(0, START), [...(PARTS.get(word.slice(0, START)) ?? []), word]);
const LONGEST_BUTTONS = 160;
/** Whether a line is of a page and of no article, whatever page it is. */
export function isFurniture(text: string): boolean {
  const bare = text.replace(/[\s:：.…>›»|•·]+$/u, '').replace(/^[\s>›»|•·]+/u, '');
  return (
    FURNITURE.has(bare.toLowerCase()) ||
    isLeftover(text) ||
    isButton(text) ||
    asksReader(text) ||
    everyPart(bare)
  );
}

/** "Facebook Twitter Email", "Home | Anmelden", "TeilenMerken": nothing but such words. */
function everyPart(text: string): boolean {
  if (text.length > LONGEST_BUTTONS) return false;
  let rest = text.toLowerCase();
  while (rest !== '') {
    const bare = rest.replace(/^[\s|•·,/]+/u, '');
    const word = PARTS.get(bare.slice(0, START))?.find((part) => bare.startsWith(part));
    if (word === undefined) return bare === '';
    rest = bare.slice(word.length);
  }
  return true;
}
