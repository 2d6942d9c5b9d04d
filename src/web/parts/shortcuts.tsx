const KEYS: readonly (readonly [string, string])[] = [
  ['J / ↓', 'dòng sau (mũi tên khi đang ở một dòng)'],
  ['K / ↑', 'dòng trước'],
  ['X', 'đã xem, đúng'],
  ['E', 'sửa'],
  ['T', 'tách: đưa con trỏ tới chỗ tách rồi Enter'],
  ['G', 'chọn để gộp; Shift + G gộp các dòng đã chọn'],
  ['B', 'bỏ'],
  ['U', 'hoàn tác'],
  ['Esc', 'đóng ô đang mở'],
  ['?', 'mở, đóng bảng này'],
];

/** The keys that the script answers to; it shows this list, which says nothing true without it. */
export function Shortcuts() {
  return (
    <details class="fold" id="phim-tat" hidden>
      <summary>Phím tắt (?)</summary>
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </>
        ))}
      </dl>
      <div class="tick">
        <input type="checkbox" id="dung-phim" checked />
        <label for="dung-phim">Dùng phím tắt</label>
      </div>
    </details>
  );
}
