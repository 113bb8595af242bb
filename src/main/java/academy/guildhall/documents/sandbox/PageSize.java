package academy.guildhall.documents.sandbox;

import java.io.Serializable;

/** Of a page's large image, in pixels. */
public record PageSize(int width, int height) implements Serializable {}
