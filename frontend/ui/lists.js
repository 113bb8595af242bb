// What a list's parts say, in the reader's language: the boxes by which rows are chosen have English names of their own.
const NAMES = { _defaultHeaderRenderer: 'data-select-all', _defaultRenderer: 'data-select-row' };

customElements.whenDefined('vaadin-grid-flow-selection-column').then(() => {
  const column = customElements.get('vaadin-grid-flow-selection-column').prototype;
  for (const [part, attribute] of Object.entries(NAMES)) {
    const drawn = column[part];
    column[part] = function (root, ...rest) {
      drawn.call(this, root, ...rest);
      const name = this._grid?.getAttribute(attribute);
      if (name && root.firstElementChild) root.firstElementChild.accessibleName = name;
    };
  }
});

// On a phone whoever reads down a long list has it to themselves; the filters come back when they turn round. Nothing gives
// way where there is so little below that the list would then end.
const PHONE = matchMedia('(max-width: 700px)');
const ROOM = 400;
const TURN = 24;

const read = grid => {
  const list = grid.$.table;
  const moved = list.scrollTop - (grid.lastTop ?? 0);
  if (!PHONE.matches || (Math.abs(moved) < TURN && list.scrollTop > 0)) return;
  grid.lastTop = list.scrollTop;
  const reads = moved > 0 && list.scrollTop > TURN && list.scrollHeight - list.clientHeight > ROOM;
  grid.closest('.page')?.classList.toggle('reads', reads);
};

window.guildhallLists = {
  follow(grid) {
    if (grid.isFollowed) return;
    grid.isFollowed = true;
    grid.$.table.addEventListener('scroll', () => read(grid), { passive: true });
  },
};
