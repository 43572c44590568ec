/**
 * Short lines inside an article that are no text of it, by their first words: calls to read something else, picture credits,
 * requests for consent. Words of many languages, never of one site.
 */

/** Lines that lead to other stories or ask for something. In Danish and German » opens what somebody says, too. */
export const LEADS_AWAY =
  /^(?:[>▶►→➤☞■]+\s*\p{L}|»\s*\p{L}[^«]{0,120}(?<![.!?…])$|(?:\.{3}|…)\s*(?:weiter|more|suite|sigue)\b|read (?:more|also|next)|also read|see also|more\s?:|got a story\?|for more (?:stories|news|information) |more on this|related:|recommended|don['’]t miss|watch:|listen:|subscribe|sign up|follow (?:us|\p{Lu}[\p{L} ]{2,40} on )|click here|advertisement|scroll to continue|story continues|get the latest|download (?:the|our) |want to read more|create an account|already (?:a subscriber|have an account)|be the first to comment|no comments|this entry was posted|lesen sie (?:auch|hier|mehr)|mehr zum thema|mehr:|lies auch|auch interessant|anzeige:?$|keine kommentare|kommentare? (?:schreiben|insgesamt)|schlagw[öo]rter|weitere beitr[äa]ge|weiterführende|(?:die )?newsletter|jetzt (?:abonnieren|anmelden|kostenlos)|lire aussi|à lire|voir aussi|pour lire la suite|article réservé|il vous reste|la suite est réservée|s[’']abonner|abonnez|inscrivez|lee también|le puede interesar|lea también|leer también|suscríb|síguenos|leggi anche|iscriviti|leia (?:também|mais)|veja também|lees (?:ook|meer)|læs også|les også|läs (?:också|mer)|zobacz (?:też|także)|czytaj (?:też|także|również)|čtěte (?:také|též)|olvassa|читайте также|смотрите также|подписывайтесь|baca juga|baca lainnya|simak juga|xem thêm|đọc thêm|อ่านเพิ่มเติม|อ่านต่อ|延伸阅读|延伸閱讀|相关阅读|相關新聞|関連記事|この記事は会員限定|आगे पढ़ें|اقرأ أيضا|ayrıca oku|ilgili haber)/iu;

/** Picture credits that stand alone. */
export const PICTURE_CREDIT =
  /^(?:(?:©|\(c\))\s*\p{L}|image illustrative|(?:foto|fotos|foto\(s\)|photo|photos|photograph|image|images|bild|bilder|picture|pictures|credit|credits|crédito|crédits?|crédit photo|imagen|imagem|immagine|ảnh|gambar|ภาพ|图|图片|圖|写真|사진|фото|fotoğraf|getty images)(?:\s*[:：©]|\s+by\s|\s+©))/iu;

/** Captions end with who took the picture: "… (AP Photo/Jane Doe)", "… (Jane Doe/Getty Images)", "… © Jane Doe / Agency". */
export const ENDS_WITH_CREDIT =
  /\((?:(?:AP|AFP|EPA|Reuters|dpa)\s)?(?:photos?|fotos?|images?)\s*(?:[/:|]|by\s)[^()]{2,80}\)$|\([^()]{2,80}(?:\/|\svia\s)\s?(?:Getty Images|AP|AFP|Reuters|EPA|dpa)[^()]{0,40}\)$|\s©\s?[^.!?©]{3,80}$/iu;

/** Boxes that ask for consent before they load something from elsewhere. */
export const ASKS_FOR_CONSENT =
  /externe[rnm]? inhalt|eingebettete inhalte|inhalte? von .{2,40} angezeigt|personenbezogene daten (?:an|können)|(?:external|embedded|third[- ]party) (?:content|media)|by clicking .{0,60}(?:consent|accept|agree)|contenu externe|données (?:personnelles )?.{0,40}(?:tiers|cookies)|contenido externo|contenuto esterno/iu;

/** Lines at the foot of a text that say where it came from or whom to ask. */
export const FOOT_LINE =
  /^(?:©|\(c\)|copyright|all rights reserved|alle rechte vorbehalten|tous droits|quellen?\s*[:：]|source\s*[:：]|fuente\s*[:：]|fonte\s*[:：]|redaktion\s*[:：]|sendung\s*[:：]|dieses thema im programm|stand\s*[:：]|aktualisiert|zuletzt (?:aktualisiert|geändert)|last (?:updated|modified)|updated|published|publicado|publié|permalink\s*[:：]|(?:aufrufe|zugriffe|views?|hits|kommentare insgesamt|lectures|visitas|letture)\s*[:：]\s*\d|sofern nicht anders|soweit nicht anders|(?:except where|unless) otherwise|sauf (?:mention|indication) contraire|salvo (?:que|donde) se indique|salvo diversa indicazione|this work is licensed|dieses werk ist|ce contenu est sous licence|zurück$|back$|top$|nach oben$|kontakt\s*:?$|contact\s*:?$|zusatzinformationen\s*:?$|weitere informationen\s*:?$|more information\s*:?$|ende der weiteren|ad block)/iu;

/** A time of day or a length of reading. */
export const CLOCK =
  /\b\d{1,2}[:.h]\d{2}\b(?:\s*uhr)?|\b\d+\s*(?:min(?:ute|uten|utos|uti)?s?)\b.{0,12}(?:read|lese|lectura|lecture|lettura)|lese(?:dauer|zeit)|\bago\b|reading time|\bvor \d+ (?:minuten|stunden)/iu;

/** Words a byline opens with. */
export const BY =
  /^(?:(?:written|posted|published|text|story|words|erstellt|veröffentlicht|geschrieben|verfasst|ein artikel|text und fotos|publié|rédigé|écrit|escrito|publicado)\s*[:：]?\s*)?(?:by|von|par|por|di|door|od|av|af|oleh|autor(?:in)?|author|автор|作者|記者|记者)(?:\s*[:：]\s*|\s+)/iu;

/** What somebody did or is, before the name: "Text & Fotos:", "Kolumne von", "Rechtsanwalt". */
export const ROLE_BEFORE =
  /^(?:(?:text|texte|texto|fotos?|photos?|story|interview|redaktion|kolumne|kommentar|bericht|blog|beitrag|analyse|illustration)\s*(?:&|\/|und|and|,)?\s*)+[:：]?\s+(?:(?:von|by|par|por)\s+)?|^(?:(?:fach|rechts)anw[aä]lt(?:in)?|(?:chef)?redakteur(?:in)?|(?:gast)?autor(?:in)?|pressesprecher(?:in)?|journalist(?:in|e)?|korrespondent(?:in)?|(?:staff |senior )?(?:writer|reporter|correspondent)|envoyée? spéciale?)\s+(?=\p{Lu})/iu;

/** The heading of what readers wrote below: "Comments", "3 Kommentare", "评论 (2)". */
export const COMMENTS =
  /^(?:\d+\s+)?(?:leser)?(?:kommentare?|comments?|commentaires?|comentarios?|comentários|commenti|reacties|kommentarer|komentarze|komentáře|hozzászólások|комментарии|yorumlar|komentar|bình luận|ความคิดเห็น|评论|評論|コメント|댓글)(?:\s*\(?\d+\)?)?\s*[:：]?$/iu;

/** A label whose value is gone: "Published:". */
export const EMPTY_LABEL =
  /^(?:published|posted|updated|date|by|author|veröffentlicht|erschienen|datum|von|publié(?: le)?|par|publicado|por|pubblicato|di)\s*[:：]$/iu;
