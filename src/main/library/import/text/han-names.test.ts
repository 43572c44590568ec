import { describe, expect, it } from 'vitest';
import { splitNames } from './names';

describe('names in Chinese characters with spaces between', () => {
  it.each([
    ['ja', '山田 太郎', ['山田 太郎']],
    ['ja', '高橋 花子、林 太郎', ['高橋 花子', '林 太郎']],
    ['ja', '山田 太郎 長谷川 花', ['山田 太郎', '長谷川 花']],
    ['ja', '山田太郎 佐藤花子', ['山田太郎', '佐藤花子']],
    ['ja-JP', '記者 山田　太郎', ['山田 太郎']],
    ['zh-Hans', '张三 李四', ['张三', '李四']],
    ['zh-Hans', '尉迟恭 李四', ['尉迟恭', '李四']],
    [null, '山田 太郎', ['山田 太郎']],
    [null, '张三 李四', ['张三', '李四']],
    [null, '李 小明', ['李 小明']],
    [null, '张 三', ['张三']],
    [null, '记者 张三丰 李四 摄影', ['张三丰', '李四']],
  ] as const)('are in %s of %s the persons they are', (language, text, names) => {
    expect(splitNames(text, language)).toEqual(names);
  });
});
