import { names, words, type Language } from '../language';
import { compoundWords } from '../make-word';

/** Vietnamese: tone marks, words of several syllables written apart. */
export const vietnamese: Language = {
  code: 'vi',
  share: 0.07,
  frequent: words(`
    và của là có cho các trong được với những không một đã người này để năm khi từ đến sẽ cũng về tại như ra nhiều trên phải
    ông sau theo đó bị nhà việc vào thì lại nước Việt Nam Hà Nội thành phố chính phủ bộ trưởng tỉnh dân công an dự án kinh tế
    thị trường giá nông nghiệp gạo sông rừng môi trường năng lượng khí hậu trường học sinh bệnh viện sức khỏe bác sĩ đại nghiên
    cứu dữ liệu nghệ giao thông đường sắt cầu sân bay du lịch văn hóa thể thao hội nghị hợp tác quốc khu vực đầu tư xuất khẩu
    ngân sách luật tòa án bầu cử đảng báo cáo phát triển bảo vệ xây dựng`),
  makeWord: compoundWords(
    words(`an ánh ảnh ba bạn bằng bến bình biển cao cảnh chất chiều chợ chủ cơ cùng cửa cường dài dân đất đêm điện định đoàn đông
      dương gia giải giang gió giữ hải hàng hiện hình hoa hoàng hồ hướng kế khách khai kiểm kỳ lan lâm làng lễ liên lợi lớn lúa
      lực mạnh mặt máy miền mới mùa mưa nam nâng nghề ngày nghĩa ngoại ngọc nguồn nguyên nhân nhiệt như nội núi phong phòng
      phương quản quang quê quyết rộng sáng sản sắc sơn tài tâm tây thạch thái thanh tháng thắng thế thiên thu thuận thủy tiến
      tình tổ toàn tra trang trẻ trung truyền tuyến tươi vàng vận viên vịnh vùng xã xanh xuân yên ý`),
    ' ',
  ),
  wordGap: ' ',
  sentenceEnd: '. ',
  comma: ', ',
  firstNames: names('Thị Lan, Văn Hùng, Minh Châu, Quốc Bảo, Thu Hà, Đức Anh, Ngọc Mai'),
  lastNames: words('Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi'),
  writeName: (first, last) => `${last} ${first}`,
  outlets: names('Nhật báo Sông Hồng, Tin chiều, Kinh tế Miền Trung, Thời báo Xanh'),
  sections: names('Thời sự, Kinh tế, Môi trường, Văn hóa, Thể thao'),
};
