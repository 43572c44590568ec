/** Words that introduce the credit of a picture, per language; the credit follows. */
export const creditBefore: readonly string[] = [
  // en
  'photo credit', 'photo courtesy of', 'photos courtesy of', 'photo by', 'photos by', 'photo taken by', 'photo', 'photos', 'file photo', 'picture by',
  'picture', 'pictures', 'image credit', 'image courtesy of', 'image', 'images', 'illustration by', 'illustration', 'photograph by', 'photograph', 'graphic by', 'pic', 'credit',
  // zh
  '图片来源', '圖片來源', '摄影', '攝影', '图片', '圖片', '图', '圖', '照片', '供图', '资料图',
  // vi, th, id
  'ảnh', 'hình', 'ảnh minh họa', 'ภาพ', 'ภาพโดย', 'ภาพถ่าย', 'foto oleh', 'gambar',
  // fr, de, es
  'crédit photo', 'photographie', 'foto von', 'foto', 'fotos', 'bild', 'bildquelle', 'fotografía', 'imagen',
];

/** Words that close it; the credit stands before. */
export const creditAfter: readonly string[] = ['摄影', '摄', '攝影', '攝', '供图', '供圖', '制图', '图', '圖'];
