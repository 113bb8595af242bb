package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;

/**
 * A column whose width, place and alignment are the server's alone. Vaadin's own listens to five events by which a browser
 * might change them: 3 KB of every open list's session for each column. Nobody can drag a column here, so nothing is heard.
 */
class QuietColumn<T> extends Grid.Column<T> {
    QuietColumn(Grid<T> grid, String id, Renderer<T> renderer) {
        super(grid, id, renderer);
    }

    @Override
    @Synchronize({})
    public boolean isResizable() {
        return super.isResizable();
    }

    @Override
    @Synchronize({})
    public boolean isFrozen() {
        return super.isFrozen();
    }

    @Override
    @Synchronize({})
    public boolean isFrozenToEnd() {
        return super.isFrozenToEnd();
    }

    @Override
    @Synchronize({})
    public ColumnTextAlign getTextAlign() {
        return super.getTextAlign();
    }

    @Override
    @Synchronize({})
    public String getWidth() {
        return super.getWidth();
    }

    @Override
    @Synchronize({})
    public int getFlexGrow() {
        return super.getFlexGrow();
    }
}
