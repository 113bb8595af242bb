package academy.guildhall.documents.sandbox;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

class SlidePages implements Pages {
    private final OPCPackage file;
    private final XMLSlideShow show;
    private final Fonts fonts;

    SlidePages(Path path, Fonts fonts) throws IOException {
        this.fonts = fonts;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            show = new XMLSlideShow(file);
        } catch (InvalidFormatException | RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public BufferedImage draw(int page) throws IOException {
        Dimension size = show.getPageSize();
        double scale = Pages.scale(size.getWidth(), size.getHeight());
        BufferedImage image = Pages.blank(size.getWidth() * scale, size.getHeight() * scale);
        Graphics2D graphics = image.createGraphics();
        try {
            Pages.smooth(graphics);
            graphics.setRenderingHint(Drawable.DRAW_FACTORY, new SlideDrawing(new Undrawn(fonts.ours())));
            graphics.setRenderingHint(Drawable.FONT_HANDLER, fonts.forSlides());
            graphics.setRenderingHint(Drawable.IMAGE_RENDERER, new SlidePictures());
            graphics.scale(scale, scale);
            show.getSlides().get(page - 1).draw(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    @Override
    public void close() throws IOException {
        file.revert();
        show.close();
    }
}
