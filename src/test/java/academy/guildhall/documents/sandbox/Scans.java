package academy.guildhall.documents.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A page as a scanner writes it into a PDF: stripes, half of it black. */
final class Scans {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 400;

    private Scans() {}

    static byte[] jpeg2000() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        if (!ImageIO.write(stripes(BufferedImage.TYPE_3BYTE_BGR), "jpeg2000", picture)) {
            throw new IOException("no writer for JPEG 2000");
        }
        return pdf(picture.toByteArray(), COSName.JPX_DECODE, 8, PDDeviceRGB.INSTANCE);
    }

    /** One generic region in the coding of telefax (T.6), as ITU-T T.88 lays it out: 7.2.2, 7.4.8 and 7.4.6. */
    static byte[] jbig2() throws IOException {
        byte[] fax = telefax();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        segment(out, 0, 48, 19);
        out.writeInt(WIDTH);
        out.writeInt(HEIGHT);
        out.writeLong(0);
        out.writeByte(0);
        out.writeShort(0);
        segment(out, 1, 38, 18 + fax.length);
        out.writeInt(WIDTH);
        out.writeInt(HEIGHT);
        out.writeLong(0);
        out.writeByte(0);
        out.writeByte(1);
        out.write(fax);
        return pdf(bytes.toByteArray(), COSName.JBIG2_DECODE, 1, PDDeviceGray.INSTANCE);
    }

    private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }

    /** Java writes such a coding into a TIFF: the one strip of it. */
    private static byte[] telefax() throws IOException {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(tiff)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            how.setTiling(WIDTH, HEIGHT, 0, 0);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(stripes(BufferedImage.TYPE_BYTE_BINARY), null, null), how);
        } finally {
            writer.dispose();
        }
        byte[] whole = tiff.toByteArray();
        int from = field(whole, 324, 273);
        return Arrays.copyOfRange(whole, from, from + field(whole, 325, 279));
    }

    /** Of a TIFF with one tile or strip: a field of its only directory (TIFF 6.0, section 2). */
    private static int field(byte[] tiff, int tile, int strip) {
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        for (int i = 0; i < bytes.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            int tag = bytes.getShort(entry) & 0xffff;
            if (tag == tile || tag == strip) {
                return bytes.getShort(entry + 2) == 3 ? bytes.getShort(entry + 8) & 0xffff : bytes.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("no field " + tile);
    }

    private static byte[] pdf(byte[] picture, COSName coding, int bits, PDColorSpace colours) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            pdf.addPage(page);
            PDImageXObject image =
                    new PDImageXObject(pdf, new ByteArrayInputStream(picture), coding, WIDTH, HEIGHT, bits, colours);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(image, 0, 0, WIDTH, HEIGHT);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage stripes(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        for (int x = 0; x < WIDTH; x += 100) {
            graphics.fillRect(x, 0, 50, HEIGHT);
        }
        graphics.dispose();
        return image;
    }
}
