package academy.guildhall.documents;

/**
 * A page whose image was tried.
 *
 * @param page counted from 1
 * @param width of the large image in pixels; 0 when the page couldn't be drawn
 * @param height of the large image in pixels; 0 when the page couldn't be drawn
 */
public record PageInfo(int page, int width, int height) {
    public boolean isDrawn() {
        return width > 0;
    }
}
