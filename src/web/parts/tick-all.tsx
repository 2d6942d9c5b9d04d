/** Ticks every row of the page; shown where a script can do it. */
export function TickAll() {
  return (
    <div class="tick screen-only" hidden>
      <input type="checkbox" id="moi-viec" data-all="viec" />
      <label for="moi-viec">Đánh dấu mọi việc trên trang</label>
    </div>
  );
}
