/** What the value behind a label is. `ignored` labels are furniture of the page (font size, share). */
export type LabelKind =
  | 'headline'
  | 'subheadline'
  | 'published'
  | 'modified'
  | 'accessed'
  | 'source'
  | 'outlet'
  | 'author'
  | 'editor'
  | 'photo'
  | 'views'
  | 'section'
  | 'breadcrumb'
  | 'place'
  | 'page'
  | 'url'
  | 'ignored';

/** Labels by what their values are, separated by commas. */
export type Labels = Readonly<Partial<Record<LabelKind, string>>>;

/**
 * The labels of header and footer lines, per language, separated by commas. Letter case does not count; labels written
 * in Chinese characters may have spaces between them.
 */
export const labelTable: Readonly<Record<string, Labels>> = {
  en: {
    headline: 'headline,title',
    subheadline: 'subheadline,subtitle,subhead',
    published:
      'published,published on,published at,published time,publish time,publish date,publishtime,publishdate,pubtime,pubdate,posted,posted on,posted at,date,date published,date posted,publication date,release date,release time,released,time,first published,issued,date and time,for immediate release,embargoed until',
    modified:
      'updated,last edited,updatetime,update time,updated on,updated at,last updated,last updated on,last update,last modified,modified,date modified,date updated,update',
    accessed: 'accessed,accessed on,retrieved,retrieved on,date accessed',
    source:
      'source,sources,news source,article source,from,origin,via,agency,provided by,issued by,with inputs from',
    outlet: 'outlet,publication,newspaper,publisher,medium,media outlet,website,site',
    author:
      'text,author,authors,by,written by,posted by,byline,reporter,reporters,reported by,reporting by,correspondent,journalist,writer,text by,story by,words by,contributor',
    editor:
      'editor,editors,compiled by,web editor,edited by,editing by,responsible editor,copy editor,chief editor,executive editor,editor in charge,online editor,managing editor,website editor,site editor',
    photo:
      'photo,photos,photo by,photos by,photographer,photography,photography by,picture,pictures,image,images,photo credit,pictures by,image credit,photo source',
    views:
      'view,views,page views,pageviews,page view,hits,reads,clicks,click,visits,viewed,view count,number of views,times read,read count',
    section: 'section,category,column,channel',
    breadcrumb:
      'you are here,current location,current position,your location,your position,location,breadcrumb',
    place: 'place,dateline',
    page: 'page,page no,page number',
    url: 'url,link,web address,original link,source url,source link,article url,permalink',
    ignored:
      'font size,font,text size,share,share to,share this,print,comments,comment,tags,keywords,key words,topics,tags keywords,reading time,read time,related,related articles,related stories,read more,also read,read also,see also,attachments,attachment,translated by,translator,translation,proofread by,proofreader',
  },
  zh: {
    headline: '标题,標題,题目,題目',
    subheadline: '副标题,副標題',
    published:
      '发布时间,發布時間,發佈時間,发布日期,發布日期,發佈日期,发表时间,發表時間,发表日期,发稿时间,刊发时间,出版日期,出版,刊登,上载,上載,上传时间,录入时间,见报日期,信息时间,时间,時間,日期,发布,發布,發佈,发布于,發布於,發佈於,发表于,發表於',
    modified: '更新时间,更新時間,更新日期,更新,更新于,更新於,最后更新,最後更新,最新更新,修改时间,修改時間',
    accessed: '访问日期,訪問日期,访问时间,抓取时间',
    source:
      '来源,來源,来源于,來源於,稿源,信息来源,資訊來源,消息来源,文章来源,文章來源,新闻来源,新聞來源,稿件来源,来源网站,出处,出處,转自,轉自,转载自,来自,供稿,供稿单位,来源单位,稿件出处',
    outlet: '媒体,媒體,报纸,報紙,媒体名称,网站',
    author: '作者,记者,記者,撰文,撰稿,撰稿人,通讯员,通訊員,采写,文,文字,文字记者,本报记者',
    editor:
      '责任编辑,責任編輯,编辑,編輯,责编,責編,网络编辑,值班编辑,执行编辑,主编,主編,编审,審編,录入,编校,本期编辑',
    photo: '摄影,攝影,图片,圖片,图片来源,圖片來源,摄影记者,供图,供圖,图,圖,照片,配图',
    views:
      '浏览次数,浏览量,浏览数,浏览,瀏覽次數,瀏覽量,瀏覽數,瀏覽,点击次数,点击量,点击数,点击率,点击,點擊次數,點擊量,點擊數,點擊率,點擊,阅读次数,阅读量,阅读数,阅读,閱讀量,閱讀數,閱讀,访问量,访问次数,訪問量,人气,人氣,查看次数,查看',
    page: '版次,版面,版号',
    section: '栏目,欄目,频道,頻道,分类,分類,所属栏目,版块',
    breadcrumb:
      '当前位置,當前位置,您的位置,你的位置,您当前的位置,您当前所在位置,您所在的位置,您現在的位置,您现在的位置,所在位置,目前位置,当前所在位置,位置',
    place: '地点,地點',
    url: '网址,網址,链接,連結,原文链接,原文網址,原文地址,本文链接',
    ignored:
      '发布者,发布人,发布单位,上传者,参与评论,值班主任,值班编委,值班总编,一审,二审,三审,初审,复审,終審,签发,統籌,统筹,策划,策劃,美编,版式,视觉,制图,剪辑,出品人,总编辑,总监制,责校,校审,编发,流程编辑,实习生,审读,投稿,投稿邮箱,热线,新闻热线,附件,相关链接,相关阅读,相关新闻,相關新聞,延伸阅读,延伸閱讀,推荐阅读,校对,校對,审核,審核,监制,終審,终审,字号,字號,字体,字體,字体大小,分享,分享到,打印,列印,收藏,评论,評論,关键词,關鍵詞,关键字,标签,標籤,出品,翻译,翻譯,译者',
  },
  vi: {
    headline: 'tiêu đề',
    published: 'ngày đăng,đăng ngày,đăng lúc,thời gian,ngày,ngày xuất bản,xuất bản,thời gian đăng',
    modified: 'cập nhật,cập nhật lúc,cập nhật ngày,cập nhật lần cuối',
    source: 'nguồn,nguồn tin,theo',
    author:
      'pv,nhóm pv,theo pv,bài và ảnh,bài ảnh,tin ảnh,tin và ảnh,tin bài,tin bài ảnh,thực hiện,tác giả,phóng viên,người viết,bài,bài viết',
    editor: 'biên tập,biên tập viên,btv,chủ biên',
    photo: 'ảnh,hình ảnh,ảnh minh họa,hình',
    views: 'lượt xem,số lượt xem,lượt đọc,số lượt đọc,lượt truy cập',
    section: 'chuyên mục,danh mục',
    breadcrumb: 'bạn đang ở,vị trí',
    url: 'liên kết,đường dẫn',
    ignored:
      'chia sẻ,cỡ chữ,bình luận,từ khóa,tags,người đăng,xem thêm,đọc thêm,tin liên quan,bài liên quan,biên dịch',
    page: 'trang,số trang',
  },
  th: {
    headline: 'หัวข้อ,หัวข้อข่าว,พาดหัว',
    published: 'วันที่โพสต์,สร้างเมื่อ,เผยแพร่,เผยแพร่เมื่อ,วันที่เผยแพร่,วันที่,โพสต์เมื่อ,ลงวันที่,เวลา',
    modified: 'อัปเดต,อัพเดท,อัปเดตเมื่อ,อัปเดตล่าสุด,ปรับปรุง,ปรับปรุงล่าสุด,แก้ไขล่าสุด',
    source: 'ที่มา,แหล่งที่มา,แหล่งข่าว,ที่มาข่าว',
    author: 'ข่าวโดย,เขียนโดย,รายงานโดย,ข่าว,ผู้รายงาน,ผู้เขียน,โดย,ผู้สื่อข่าว,เรื่องโดย,เรื่อง',
    editor: 'ผู้เรียบเรียง,บรรณาธิการ,เรียบเรียง,เรียบเรียงโดย',
    photo: 'ภาพ,ภาพโดย,ช่างภาพ,ภาพประกอบ,ที่มาภาพ,ขอบคุณภาพจาก,ขอบคุณภาพ',
    views: 'เปิดอ่าน,อ่านแล้ว,เข้าชม,ผู้เข้าชม,จำนวนผู้เข้าชม,ผู้ชม,ยอดวิว,จำนวนผู้อ่าน,อ่าน',
    section: 'หมวดหมู่,หมวด',
    ignored: 'แชร์,ขนาดตัวอักษร,ความคิดเห็น,คำสำคัญ,แท็ก,อ่านเพิ่มเติม,อ่านข่าวเพิ่มเติม,อ่านต่อ,ข่าวที่เกี่ยวข้อง',
    page: 'หน้า',
  },
  id: {
    headline: 'judul,tajuk',
    published:
      'diterbitkan,diterbitkan pada,dipublikasikan,tanggal,tarikh,tarikh siaran,tayang,terbit,waktu,disiarkan,disiarkan pada,dimuat naik pada,diterbitkan tanggal',
    modified:
      'kemas kini pada,kemaskini pada,diperbarui,diperbaharui,dikemas kini,dikemaskini,kemas kini,pembaruan,kemas kini terakhir,kemas kini terakhir pada,dikemas kini pada,terakhir diperbarui,diperbarui pada',
    source: 'sumber,sumber berita',
    author:
      'penulis,oleh,rep,wartawan,pewarta,ditulis oleh,diterbitkan oleh,teks,laporan,laporan wartawan,jurnalis,pengarang,naskah',
    editor: 'penyunting,redaktur,red,disunting oleh,suntingan,suntingan oleh',
    photo: 'kredit foto,kredit gambar,sumber foto,foto,gambar,fotografer,jurugambar',
    views:
      'jumlah pembaca,jumlah paparan,dibaca,dilihat,tontonan,tampilan,paparan,kali dibaca,jumlah tontonan',
    section: 'kategori,rubrik',
    ignored:
      'bagikan,kongsi,ukuran huruf,komentar,kata kunci,baca juga,baca lagi,artikel terkait,artikel berkaitan,berita terkait,berita berkaitan,topik,penerjemah,penterjemah',
    page: 'halaman,hal',
  },
  fr: {
    headline: 'titre',
    subheadline: 'sous-titre,chapô',
    published:
      'rédigé le,publié,publiée,publié le,publiée le,mis en ligne,mis en ligne le,paru le,date de publication,mise en ligne',
    modified: 'mis à jour,mise à jour,mis à jour le,mise à jour le,dernière mise à jour,modifié,modifié le',
    author:
      'auteur,auteure,autrice,auteurs,par,texte,textes,rédaction,rédigé par,publié par,posté par,propos recueillis par',
    editor: 'rédacteur,rédactrice,édité par,rédacteur en chef',
    photo: 'photographe,crédit photo,crédits photo,photographie,photographies,crédit',
    views: 'lu,vu,vues,lectures,consultations,nombre de vues',
    section: 'rubrique,catégorie',
    breadcrumb: 'vous êtes ici',
    place: 'lieu',
    url: 'lien',
    ignored:
      'partager,imprimer,taille du texte,commentaires,mots-clés,mots clés,temps de lecture,lire aussi,à lire aussi,voir aussi,sur le même sujet,traduit par,traduction,relecture',
    page: 'page,pages',
  },
  de: {
    headline: 'titel,überschrift',
    subheadline: 'untertitel,unterzeile',
    published:
      'veröffentlicht,veröffentlicht am,erschienen,erschienen am,datum,erstellt,erstellt am,publiziert,publiziert am',
    modified:
      'aktualisiert,aktualisiert am,zuletzt aktualisiert,letzte aktualisierung,stand,geändert,geändert am',
    accessed: 'abgerufen,abgerufen am',
    source: 'quelle,quellen,original content von',
    outlet: 'zeitung',
    author:
      'text und fotos,text & fotos,text und bilder,geschrieben von,autor,autorin,autoren,von,verfasser,verfasserin,text von,veröffentlicht von,bericht,beitrag von,artikel von,verfasst von,bericht von',
    editor: 'redakteur,redakteurin,redaktion,bearbeitet von,chefredaktion',
    photo:
      'rubriklistenbild,titelbild,symbolbild,archivbild,archivfoto,beitragsbild,bildrechte,foto von,fotos von,fotos,bild,bilder,fotograf,fotografin,bildquelle,bildnachweis',
    views: 'aufrufe,zugriffe,klicks,gelesen,seitenaufrufe',
    section: 'ressort,rubrik,kategorie',
    breadcrumb: 'sie sind hier,sie befinden sich hier',
    place: 'ort',
    ignored:
      'schriftgröße,teilen,drucken,kommentare,schlagwörter,schlagworte,themen,lesezeit,lesedauer,lesen sie auch,mehr zum thema,lesen sie mehr,lektorat,übersetzung,übersetzt von',
    page: 'seite,seiten,seitenzahl',
  },
  es: {
    headline: 'título,titular',
    subheadline: 'subtítulo',
    published: 'publicado,publicada,publicado el,publicado en,creado,fecha,fecha de publicación',
    modified: 'actualizado,actualizada,actualizado el,última actualización',
    source: 'fuente,fuentes',
    outlet: 'medio',
    author:
      'redacción,texto de,texto y fotos,autora,autores,por,redactor,redactora,escrito por,publicado por,texto,textos',
    editor: 'editora,editado por',
    photo: 'imágenes,crédito,créditos,fotografía,fotografías,fotógrafo,fotógrafa,imagen,crédito de la foto',
    views: 'visitas,vistas,lecturas,visualizaciones,leído',
    section: 'sección,categoría',
    breadcrumb: 'está aquí,estás en,usted está aquí',
    place: 'lugar',
    url: 'enlace',
    ignored:
      'compartir,imprimir,comentarios,etiquetas,temas,tiempo de lectura,leer también,lea también,lee también,te puede interesar,ver también,traducción,traducido por',
  },
  pt: {
    published: 'publicado em,publicada em,postado em,data,data de publicação',
    modified: 'atualizado,atualizado em,atualizada em,última atualização',
    source: 'fonte,fontes',
    author: 'autores,redação,texto e fotos,escrito por,reportagem',
    editor: 'edição,editado por',
    photo: 'fotografia,imagem,créditos da foto',
    views: 'visualizações,acessos,leituras',
    ignored: 'compartilhar,partilhar,imprimir,comentários,palavras-chave,leia também,leia mais,veja também',
  },
  it: {
    published: 'pubblicato,pubblicato il,data di pubblicazione',
    modified: 'aggiornato,aggiornato il,ultimo aggiornamento',
    author: 'autore,autrice,scritto da,a cura di',
    photo: 'immagine,immagini,fotografie',
    views: 'visualizzazioni,letture',
    ignored: 'condividi,stampa,commenti,parole chiave,leggi anche',
  },
  ru: {
    published: 'опубликовано,дата,дата публикации',
    modified: 'обновлено,изменено',
    source: 'источник,источники',
    author: 'автор,авторы,текст,корреспондент,подготовил,подготовила,беседовал,беседовала',
    editor: 'редактор,ответственный редактор',
    photo: 'фото,фотограф',
    views: 'просмотров,просмотры,количество просмотров',
    section: 'рубрика,раздел',
    ignored: 'поделиться,комментарии,теги,метки,читайте также,ключевые слова',
  },
};

/** Labels that introduce a byline without a colon ("By Jane Doe"). */
export const bareAuthorLabels = [
  'by',
  'von',
  'par',
  'por',
  'oleh',
  'written by',
  'rédigé par',
  'escrito por',
  'ditulis oleh',
  'geschrieben von',
  'text by',
  'words by',
  'โดย',
  'reporting by',
  'του',
  'της',
] as const;

/** Words a breadcrumb starts with. */
export const homeWords = [
  'home',
  'homepage',
  'home page',
  'main',
  'utama',
  'laman utama',
  '首页',
  '首頁',
  '主页',
  '主頁',
  '网站首页',
  'trang chủ',
  'หน้าแรก',
  'หน้าหลัก',
  'beranda',
  'laman utama',
  'accueil',
  'startseite',
  'start',
  'inicio',
  'portada',
  'início',
  'главная',
  'ホーム',
  'トップ',
  '홈',
  'strona główna',
] as const;
