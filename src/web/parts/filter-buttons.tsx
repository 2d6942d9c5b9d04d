/** Ends a form that narrows a list: apply it, or see everything again at `all`. */
export function FilterButtons({ all }: { all: string }) {
  return (
    <div class="d-flex gap-2">
      <button class="btn btn-primary" type="submit">
        Lọc
      </button>
      <a class="btn btn-quiet" href={all}>
        Bỏ lọc
      </a>
    </div>
  );
}
