/**
 * Short lines inside an article that are no text of it, by their first words: calls to read something else, picture credits,
 * requests for consent. Words of many languages, never of one site.
 */

/** Lines that lead to other stories or ask for something. In Danish and German » opens what somebody says, too. */
export const LEADS_AWAY =
  /^(?:[>▶►→➤☞■]+\s*\p{L}|»\s*\p{L}[^«]{0,120}(?<![.!?…])$|(?:\.{3}|…)\s*(?:weiter|more|suite|sigue)\b|read (?:more|also|next)|also read|see also|more\s?:|got a story\?|for more (?:stories|news|information) |more on this|related:|recommended|don['’]t miss|watch:|listen:|subscribe|sign up|follow (?:us|\p{Lu}[\p{L} ]{2,40} on )|click here|advertisement|scroll to continue|story continues|get the latest|download (?:the|our) |want to read more|create an account|already (?:a subscriber|have an account)|be the first to comment|no comments|this entry was posted|lesen sie (?:auch|hier|mehr)|mehr zum thema|mehr:|lies auch|auch interessant|anzeige:?$|keine kommentare|kommentare? (?:schreiben|insgesamt)|schlagw[öo]rter|weitere beitr[äa]ge|weiterführende|(?:die )?newsletter|jetzt (?:abonnieren|anmelden|kostenlos)|lire aussi|à lire|voir aussi|pour lire la suite|article réservé|il vous reste|la suite est réservée|s[’']abonner|abonnez|inscrivez|lee también|le puede interesar|lea también|leer también|suscríb|síguenos|leggi anche|iscriviti|leia (?:também|mais)|veja também|lees (?:ook|meer)|læs også|les også|läs (?:också|mer)|zobacz (?:też|także)|czytaj (?:też|także|również)|čtěte (?:také|též)|olvassa|читайте также|смотрите также|подписывайтесь|baca juga|baca lainnya|(?:simak|tonton|lihat|saksikan)(?: juga| video| (?:breaking|berita|update|informasi)|:)|dapatkan (?:update|berita)|ikuti (?:kami|berita|saluran|kanal)|(?:sertai|langgan|layari) (?:kami|saluran|laman)|artikel berkaitan|xem thêm|đọc thêm|mời (?:quý )?(?:bạn )?đọc|(?:>>\s*)?xem (?:tiếp|ngay)|tin liên quan|อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าว|(?:ข่าว|เรื่อง|บทความ)ที่เกี่ยวข้อง|ติดตาม(?:ข่าว|ได้|เรา|ชม)|เกาะติด(?:ทุก)?(?:สถานการณ์|ข่าว)|คลิก|延伸阅读|延伸閱讀|相关阅读|相关链接|相關新聞|推荐阅读|更多(?:精彩|新闻|内容)|点击(?:查看|进入|阅读)|関連記事|あわせて読みたい|この記事は(?:会員限定|有料)|残り\d+文字|관련\s?기사|▶|आगे पढ़ें|اقرأ (?:أيضا|المزيد)|إقرأ|شاهد أيضا|ayrıca oku|ilgili haber|(?:también )?te puede interesar|te recomendamos|únete a|sigue (?:leyendo|a )|subscreva|assine|siga-nos|receba (?:as|em|no)|saiba mais|veja mais|leia aqui|lea más|más información:|pour aller plus loin|sur le même (?:thème|sujet)|(?:retrouvez|suivez)[ -](?:nous|toute|tous|l)|envie de lire|vous aimerez|devenez (?:fan|membre)|folgen sie|mehr (?:lesen|erfahren)|das könnte (?:sie|dich)|read or share|to embed this|please follow|enter (?:you|your) e?-?mail|view reader|be first to|verifying your|please wait\b|story highlights$|further reading$|must read$|editor['’]s picks?$|already have .{2,25}\?|this is (?:an )?ai[- ]generated|get our newsletter|text size|loading\.{3}|share this|share:$|subscribe to|join our|listen to this article|this article is more than)/iu;

/** Picture credits that stand alone. */
export const PICTURE_CREDIT =
  /^(?:(?:©|\(c\))\s*\p{L}|(?:题图|題圖|头图|頭圖|封面图?)(?:来自|來自|来源|[:：])|image illustrative|(?:foto|fotos|foto\(s\)|photo|photos|photograph|image|images|bild|bilder|picture|pictures|credit|credits|crédito|crédits?|crédit photo|imagen|imagem|immagine|ảnh|gambar|ภาพ|图|图片|圖|写真|사진|фото|fotoğraf|getty images)(?:\s*[:：©]|\s+by\s|\s+©))/iu;

/** Captions end with who took the picture: "… (AP Photo/Jane Doe)", "… (Jane Doe/Getty Images)", "… © Jane Doe / Agency". */
export const ENDS_WITH_CREDIT =
  /\((?:(?:AP|AFP|EPA|Reuters|dpa)\s)?(?:photos?|fotos?|images?)\s*(?:[/:|]|by\s)[^()]{2,80}\)$|\([^()]{2,80}(?:\/|\svia\s)\s?(?:Getty Images|AP|AFP|Reuters|EPA|dpa)[^()]{0,40}\)$|\s©\s?[^.!?©]{3,80}$/iu;

/** Boxes that ask for consent before they load something from elsewhere. */
export const ASKS_FOR_CONSENT =
  /externe[rnm]? inhalt|eingebettete inhalte|inhalte? von .{2,40} angezeigt|personenbezogene daten (?:an|können)|(?:external|embedded|third[- ]party) (?:content|media)|by clicking .{0,60}(?:consent|accept|agree)|contenu externe|données (?:personnelles )?.{0,40}(?:tiers|cookies)|contenido externo|contenuto esterno/iu;

/** Lines at the foot of a text that say where it came from or whom to ask. */
export const FOOT_LINE =
  /^(?:[pg]gp (?:fingerprint|key)|©|\(c\)|copyright|all rights reserved|alle rechte vorbehalten|tous droits|quellen?\s*[:：]|source\s*[:：]|fuente\s*[:：]|fonte\s*[:：]|redaktion\s*[:：]|sendung\s*[:：]|dieses thema im programm|stand\s*[:：]|aktualisiert|zuletzt (?:aktualisiert|geändert)|last (?:updated|modified)|updated|published|publicado|publié|permalink\s*[:：]|(?:aufrufe|zugriffe|views?|hits|kommentare insgesamt|lectures|visitas|letture)\s*[:：]\s*\d|sofern nicht anders|soweit nicht anders|(?:except where|unless) otherwise|sauf (?:mention|indication) contraire|salvo (?:que|donde) se indique|salvo diversa indicazione|this work is licensed|dieses werk ist|ce contenu est sous licence|(?:presse|medien|media|press)-?\s?(?:kontakt|contacts?|enquiries)\s*[:：]|责任编辑|責任編輯|责编|编辑\s*[:：]|校对|审核|监制|扫一扫|扫码|分享到|打印本页|【打印|【关闭|关闭窗口|返回(?:顶部|搜狐|首页)|上一篇|下一篇|版权声明|免责声明|特别声明|\(?本文(?:来源|转自)|[<＜(]?저작권자|[<(]?ⓒ|무단\s?전재|当サイト|無断転載|記事の無断|©|bản quyền|theo:|nguồn\s*[:：]|sumber\s*[:：]|ที่มา\s*[:：]|источник\s*[:：]|المصدر\s*[:：]|zurück$|back$|top$|nach oben$|kontakt\s*:?$|contact\s*:?$|zusatzinformationen\s*:?$|weitere informationen\s*:?$|more information\s*:?$|\(?with (?:additional )?inputs? from|our standards\s*:|分享让更多|이 기사는 언론사|(?:tags?|теги|метки|schlagw[oö]rter|etiquetas|mots-clés|标签|แท็ก|từ khóa)\s*[:：]?$|ende der weiteren|ad block)/iu;

/** Whose the rights of a text are, in a sentence or two. */
export const RIGHTS_NOTICE =
  /^[-–—\s]{0,3}(?:©|\(c\)|copyright\b)(?=.{4,300}(?:\d{4}|reserved|reproduc|publish|permission|press))|^(?:all rights reserved|alle rechte vorbehalten|tous droits (?:de reproduction )?réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır|版权所有|無断転載|무단\s?전재|جميع الحقوق محفوظة)|not to be reproduced without/iu;

/** Where else a text was printed. */
export const PRINTED =
  /^a version of this (?:article|story|column|review|essay|obituary)\s.{0,40}?\b(?:appear|was published|ran\b|is published)/iu;

/** What stands before a text and is none: how long it takes to read, what it was called where it was taken from. */
export const HEAD_LINE =
  /^(?:(?:temps|durée) de lecture|tiempo de lectura|tempo d[ei] le(?:itura|ttura)|leestijd|waktu baca|thời gian đọc|lese(?:zeit|dauer)|reading time|время чтения|읽는\s?시간|原标题|原標題|当前位置|字号|字體|您(?:的|现在的)位置)\s*[:：]|^(?:visto|leíd[oa]|vist[ao]|lida?|lu|vu|gelesen|viewed|read)\s\d[\d.,]*\s(?:veces|vezes|volte|fois|mal|times)$/iu;

/** The mark that a text is complete. */
export const END_MARK =
  /^[（(【\[]?\s?(?:enditem|完|おわり|끝|fin|ende?|koniec|-\s?30\s?-|#{2,3}|\*{3}|_{3,}|-{3,})\s?[）)】\]]?$/iu;

/** How somebody signs below a text: initials ("(bud/and)"), a Korean name with an address. */
export const SIGNED =
  /^(?:[([]?\p{Ll}{2,4}\/(?:dpa|afp|apa|sda|kna|epd|sid|reuters)(?:[/,]\s?(?:dpa|afp|apa|sda|kna|epd|sid|reuters|\p{Ll}{2,4}))*[)\]]?|[([]\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){0,3}[)\]]|\p{Script=Hangul}{2,4}(?:[·,]\s?\p{Script=Hangul}{2,4})*\s(?:\p{Script=Hangul}{2})?(?:기자|특파원)(?:\s*[(<=]?\s*\S+@\S+)?|[^.!?]{3,60} can be reached at \S+@\S+)$/u;

/** A time of day or a length of reading. */
export const CLOCK =
  /\b\d{1,2}[:.h]\d{2}\b(?:\s*uhr)?|\b\d+\s*(?:min(?:ute|uten|utos|uti)?s?)\b.{0,12}(?:read|lese|lectura|lecture|lettura)|lese(?:dauer|zeit)|\bago\b|reading time|\bvor \d+ (?:minuten|stunden)/iu;

/** Words a byline opens with. */
export const BY =
  /^(?:[-–—]{1,4}\s+)?(?:(?:written|authored|reported|reporting|posted|published|text|story|words|a report|an analysis|opinion|review|analysis|commentary|interview|ein(?:e)? (?:gast)?(?:beitrag|kommentar|kolumne|analyse|reportage|bericht|interview|essay|porträt|rezension)|(?:gast)?(?:beitrag|kommentar|kolumne|reportage|bericht)|propos recueillis|recueilli|un(?:e)? (?:article|reportage|enquête|entretien|analyse|tribune)|reportaje|entrevista|crónica|columna|un artículo|erstellt|veröffentlicht|geschrieben|verfasst|ein artikel|text und fotos|submitted|eingereicht|publié|rédigé|écrit|escrito|publicado)\s*[:：]?\s*)?(?:von unsere[mr] (?:redakteur|reporter|mitarbeiter|korrespondent|volontär)(?:in)?|by|von|par|por|di|door|od|av|af|oleh|autor(?:in|a)?|author|автор|corresponsal|periodista|reportero|pewarta|reporter|wartawan|作者|記者|记者|撰文|كتب|كتبت|بقلم|إعداد|(?:เขียน|รายงาน|เรื่อง)?โดย|ผู้เขียน|tác giả|phóng viên|penulis|laporan wartawan|מאת|γράφ(?:ει|ουν) (?:ο|η|οι)|подготовил[аи]?|беседовал[аи]?|записал[аи]?|підготува(?:в|ла|ли)|спілкува(?:вся|лася)|a cura di|dal(?:la)? nostr[oa] (?:inviat|corrispondent)[oae]|oprac\.|opr\.|opracowa(?:ł|ła|li|nie))(?:\s*[:：]\s*|\s+)|^(?:текст|tekst og foto|text och (?:foto|bild)|teksti ja kuvat?|rep|af|mwandishi|imeandikwa na|लेखिका|எழுதியவர்|লেখক|প্রতিবেদক|خبرنگار|نویسنده|گزارشگر|تحریر|כתב|כתבת|כתבה|執筆者?|文責|撰稿|autors|autorius|muhabir|авторы|материал подготовил[аи]?|เรื่อง|เรื่องโดย|เขียนโดย|รายงานโดย|ผู้เขียน|ผู้สื่อข่าว|bài và ảnh|bài, ảnh|bài|thực hiện|tổng hợp|tekst|tekst i zdjęcia|teksti|metin|yazan|haber|szöveg|szerző|scritto da|texte|texto|testo|कृते|लेखक|द्वारा|글)\s*[:：]\s*|^aus [\p{L}-]+ (?:berichtet|schreibt)\s+|^(?:de )?(?:notre|nos|nuestra?|nostr[oa]) (?:envoyé|envoyée|envoyés|correspondant|correspondante|correspondants|enviad[ao]|corresponsal|inviat[oa])(?: spécial(?:e|es)?| especial| permanent(?:e)?)?(?: (?:à|au|en|a) [\p{L} -]{2,30})?\s*[,:–-]\s+/iu;

/** What somebody did or is, before the name: "Text & Fotos:", "Kolumne von", "Rechtsanwalt". */
export const ROLE_BEFORE =
  /^(?:(?:text|texte|texto|fotos?|photos?|story|interview|redaktion|kolumne|kommentar|bericht|blog|beitrag|analyse|illustration)\s*(?:&|\/|und|and|,)?\s*)+[:：]?\s+(?:(?:von|by|par|por)\s+)?|^(?:(?:fach|rechts)anw[aä]lt(?:in)?|(?:chef)?redakteur(?:in)?|(?:gast)?autor(?:in)?|pressesprecher(?:in)?|journalist(?:in|e)?|korrespondent(?:in)?|(?:staff |senior )?(?:writer|reporter|correspondent)|envoyée? spéciale?)\s+(?=\p{Lu})/iu;

/** The heading of what readers wrote below, or of the form for it: "Comments", "3 Kommentare", "评论 (2)", "Leave a reply". */
export const COMMENTS =
  /^(?:(?:\d+\s+)?(?:(?:leser|reader|user|visitor)['’]?s?['’]?[ -]?)?(?:kommentare?|comments?|commentaires?|comentarios?|comentários|commenti|reacties|kommentarer|komentarze|komentáře|hozzászólások|комментарии|yorumlar|komentar|bình luận|ความคิดเห็น|评论|評論|コメント|댓글|التعليقات)(?:\s*\(?\d+\)?)?|(?:visitor|reader|user)s?['’]? (?:opinions?|reactions?|reviews?)(?: \([^)]{1,40}\))?|(?:add|post|leave|write|submit) (?:a|your) (?:comment|opinion|reply|response|reaction)(?: on this .{1,20})?|(?:schreibe?n? sie )?(?:ihren?|einen) kommentar(?: (?:hinzufügen|schreiben|verfassen|hinterlassen))?|(?:laisser|poster|ajouter|écrire) un commentaire|deja(?:r)? (?:un|tu) (?:comentario|respuesta)|deixe (?:um|o seu|seu) comentário|lascia un commento|(?:plaats|geef) een reactie|(?:dodaj|napisz) komentarz|(?:оставить|добавить|написать) комментарий|yorum (?:yap|yaz|ekle)(?:ın)?|(?:gửi|viết) (?:ý kiến|bình luận)(?: của bạn)?|(?:tulis|beri|tinggalkan) komentar|แสดงความคิดเห็น|(?:发表|網友|网友|我要)评论|我来说两句|コメント(?:する|を(?:書く|投稿)(?:する)?)|댓글\s?(?:쓰기|달기)|(?:أضف|اكتب) تعليق(?:ك|ا)?)\s*[:：]?$/iu;

/** A label whose value is gone: "Published:". */
export const EMPTY_LABEL =
  /^(?:published|posted|updated|date|by|author|summary|veröffentlicht|erschienen|datum|von|publié(?: le)?|par|publicado|por|pubblicato|di)\s*[:：]$|^by$/iu;

/** What players of films show to those who hear a page: "0 seconds of 1 minute, 23 seconds". */
export const PLAYER_LINE =
  /^(?:\d+ seconds? of (?:\d+ (?:hours?|minutes?|seconds?)[, ]*)+(?:volume \d+ ?%)?|volume \d+ ?%|press shift question mark .{10,60}|(?:video )?player is loading\.?|this is a modal window\.?|(?:keyboard )?shortcuts (?:open|opened|close).{0,40}|keyboard shortcuts|play\/pause(?: space)?|(?:increase|decrease) volume.?.{0,3}|seek (?:forward|backward)s?.{0,4}|captions on\/off.{0,3}|fullscreen\/exit fullscreen.{0,3}|mute\/unmute.{0,3}|(?:decrease|increase) caption size.{0,3}|seek %.{0,6}|current time \d.{0,8}|duration \d.{0,8}|remaining time -?\d.{0,8}|loaded: \d.{0,10}|list of \d+ items(?: ?end of list)?|list \d+ of \d+|end of list)$/iu;

/** How an agency or a paper closes its story: "-- BERNAMA", "– Rappler.com". */
export const CLOSED_BY =
  /^[-–—]{1,3}\s*(?:\p{Lu}{3,}(?:\s\p{Lu}{2,}){0,2}|\p{Lu}\p{L}{3,14}(?:\.\p{Ll}{2,4})?)$/u;

/** What code is written with, and sentences hardly: keys before values, ends of calls, operators. */
const CODE_MARK = /["'\]]\s?:\s?["'[{\d]|\w:["'[{]|[{}]|\(\)|\);|&&|\|\||[=!]==?|\w!\s\w+:/gu;
const FEWEST_CODE_MARKS = 8;
/** A mark of code for each so many characters; in what opens as an object does, values may be long. */
const CODE_DENSITY = 30;
const OBJECT_DENSITY = 60;

/** Whether a paragraph is data or code that a page meant for its scripts: `{"id": "12", "kind": "story", …}`. */
export function isCode(text: string): boolean {
  // A formula (`\frac{1}{2}`) is no code.
  if (!/["}!;]/u.test(text) || /\\[a-z]+\{/u.test(text)) return false;
  const marks = text.match(CODE_MARK)?.length ?? 0;
  return (
    marks >= FEWEST_CODE_MARKS &&
    marks * (/^\{\s?"/u.test(text) ? OBJECT_DENSITY : CODE_DENSITY) > text.length
  );
}
