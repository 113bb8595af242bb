package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Svg;

/**
 * The small drawings beside words. They are part of the page: a whole set of icons would be a ninth of a first visit's bytes.
 * Each is drawn with a pen of 1.7 on a square of 24.
 */
public enum Glyph {
    HOME("M3 11 12 4l9 7M5.5 9.5V20h13V9.5M10 20v-6h4v6"),
    COHORT(
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M15.5 11a2.7 2.7 0 1 0-.5-5.3M16.5 14.2c2.6.3 4.5 2.2 4.5 4.8"),
    PERSON("M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20c0-4 3-6.5 7-6.5s7 2.5 7 6.5"),
    BUILDING("M5 20V4h9v16M14 9h5v11M3 20h18M8 8h3M8 12h3M8 16h3"),
    CALENDAR("M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"),
    CHECKED_SHEET("M8 5H5v16h14V5h-3M8 3h8v4H8zM8.5 13.5l2.5 2.5 4.5-5"),
    SHEET("M8 5H5v16h14V5h-3M8 3h8v4H8zM8.5 12h7M8.5 16h5"),
    APPLICANT(
            "M8 5H5v16h14V5h-3M8 3h8v4H8zM12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8.5 18.5c.4-1.8 1.8-2.8 3.5-2.8s3.1 1 3.5 2.8"),
    SETTINGS(
            "M4 7h8.5M17.5 7H20M4 17h2.5M11.5 17H20M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5"),
    COMMENTS("M4 5h16v11h-9l-4 4v-4H4zM8 9.5h8M8 12.5h5"),
    CERTIFICATE("M9 16H4V5h16v11h-2M8 9h8M13.5 18a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M12 17.5 11.5 21l2-1 2 1-.5-3.5"),
    SCROLL("M7 16V4h11v14M4 16h11v2a2 2 0 0 0 4 0M4 16v2a2 2 0 0 0 2 2h11M10 8h5M10 12h5"),
    LETTER("M3 6h18v12H3zM3 7l9 7 9-7"),
    BOOK("M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14"),
    OUTBOX("M4 13v7h16v-7h-5a3 3 0 0 1-6 0zM12 11V3M8.5 6.5 12 3l3.5 3.5"),
    LECTURE("M2 9l10-5 10 5-10 5zM6 11.5V16c2 2 10 2 12 0v-4.5M22 9v6"),
    SEARCH("M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 21 21");

    private final String svg;

    Glyph(String path) {
        this.svg = "<svg viewBox='0 0 24 24' aria-hidden='true' fill='none' stroke='currentColor' stroke-width='1.7'"
                + " stroke-linecap='round' stroke-linejoin='round'><path d='" + path + "'/></svg>";
    }

    Svg create() {
        Svg drawing = new Svg(svg);
        drawing.addClassName("glyph");
        return drawing;
    }
}
