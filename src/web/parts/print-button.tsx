/** Opens the browser's own way to print; it stands on the page only where a script can do that. */
export function PrintButton() {
  return (
    <button type="button" class="btn btn-quiet" data-print hidden>
      In trang này
    </button>
  );
}
