package academy.guildhall.documents.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.apache.poi.sl.draw.BitmapImageRenderer;
import org.apache.poi.sl.usermodel.PictureShape;

/**
 * Draws the pictures of a slide that are made of pixels. A drawing of lines (SVG, EMF) is left to the picture that PowerPoint
 * keeps beside it: no library for those is on board, and nothing in a drawing from outside is to be run.
 */
class SlidePictures extends BitmapImageRenderer {
    @Override
    public boolean canRender(String contentType) {
        return true;
    }

    @Override
    public void loadImage(InputStream data, String contentType) throws IOException {
        refuseDrawings(contentType);
        super.loadImage(data, contentType);
    }

    @Override
    public void loadImage(byte[] data, String contentType) throws IOException {
        refuseDrawings(contentType);
        super.loadImage(data, contentType);
    }

    /** Whether the picture, or the one that is kept beside it, is made of pixels. */
    static boolean canShow(PictureShape<?, ?> picture) {
        BitmapImageRenderer pixels = new BitmapImageRenderer();
        return Stream.of(picture.getPictureData(), picture.getAlternativePictureData())
                .anyMatch(data -> data != null && pixels.canRender(data.getContentType()));
    }

    private void refuseDrawings(String contentType) throws IOException {
        if (!super.canRender(contentType)) {
            throw new IOException("no picture of pixels: " + contentType);
        }
    }
}
