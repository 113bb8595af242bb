package academy.guildhall.comments;

import academy.guildhall.platform.Refusal;

/**
 * A spot on a page.
 *
 * @param page counted from 1
 * @param x thousandths of the page's width from the left, 0 to 1000
 * @param y thousandths of the page's height from the top, 0 to 1000
 */
public record CommentPlace(int page, int x, int y) {
    private static final int WHOLE = 1000;

    public CommentPlace {
        if (page < 1 || x < 0 || x > WHOLE || y < 0 || y > WHOLE) {
            throw new Refusal("comment.refused.place");
        }
    }

    /** For a comment on the page as a whole. */
    public static CommentPlace middle(int page) {
        return new CommentPlace(page, WHOLE / 2, WHOLE / 2);
    }
}
