package academy.guildhall.documents.sandbox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages with their plain JPEG pictures as Java reads them. PDFBox 3.0.8 reads them in the same way, but then copies
 * them three times, pixel by pixel: two thirds of what a page of photographs costs.
 */
class PdfDrawing extends PDFRenderer {
    private final Map<COSBase, SoftReference<BufferedImage>> read = new IdentityHashMap<>();

    PdfDrawing(PDDocument pdf) {
        super(pdf);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            public void drawImage(PDImage picture) throws IOException {
                BufferedImage photo =
                        picture instanceof PDImageXObject object && isPlainPhoto(object) ? photo(object) : null;
                super.drawImage(photo == null ? picture : withPixels(picture, photo));
            }
        };
    }

    private static boolean isPlainPhoto(PDImageXObject picture) throws IOException {
        return picture.getStream().getFilters().equals(List.of(COSName.DCT_DECODE))
                && picture.getBitsPerComponent() == 8
                && picture.getDecode() == null
                && picture.getMask() == null
                && picture.getSoftMask() == null
                && picture.getColorKeyMask() == null
                && picture.getOptionalContent() == null
                && picture.getColorSpace() instanceof PDDeviceRGB;
    }

    private @Nullable BufferedImage photo(PDImageXObject picture) {
        SoftReference<BufferedImage> kept = read.get(picture.getCOSObject());
        BufferedImage image = kept == null ? null : kept.get();
        if (image == null) {
            image = decoded(picture);
            read.put(picture.getCOSObject(), new SoftReference<>(image));
        }
        return image;
    }

    /** Nothing when it isn't what the PDF says it is, or Java can't read it: then PDFBox may try. */
    private static @Nullable BufferedImage decoded(PDImageXObject picture) {
        try (InputStream bytes = picture.getStream().getCOSObject().createRawInputStream()) {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(bytes));
            return image != null
                            && image.getType() == BufferedImage.TYPE_3BYTE_BGR
                            && image.getWidth() == picture.getWidth()
                            && image.getHeight() == picture.getHeight()
                    ? image
                    : null;
        } catch (IOException | RuntimeException broken) {
            return null;
        }
    }

    /** The same picture with pixels that are read already; what is asked for in part is left to PDFBox. */
    private static PDImage withPixels(PDImage picture, BufferedImage photo) {
        InvocationHandler answers = (proxy, method, arguments) -> {
            if (method.getName().equals("getImage") && (arguments == null || isWhole(arguments))) {
                return photo;
            }
            try {
                return method.invoke(picture, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (PDImage)
                Proxy.newProxyInstance(PDImage.class.getClassLoader(), new Class<?>[] {PDImage.class}, answers);
    }

    private static boolean isWhole(@Nullable Object[] regionAndStep) {
        return regionAndStep[0] == null && Integer.valueOf(1).equals(regionAndStep[1]);
    }
}
